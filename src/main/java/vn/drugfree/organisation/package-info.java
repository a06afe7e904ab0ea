/**
 * Who carries out the plan: bodies, communes and people, read from data and written to the engine.
 */
package vn.drugfree.organisation;
