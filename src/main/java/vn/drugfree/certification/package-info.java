/** Communes free of drugs: chosen, appraised, recognised, kept up, withdrawn or inherited. */
package vn.drugfree.certification;
