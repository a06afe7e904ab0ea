/** The measurable targets of the plan, counted live from the data, with the rows behind them. */
package vn.drugfree.plantarget;
