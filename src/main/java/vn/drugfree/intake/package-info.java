/**
 * Lists of persons that the police hand in as a file: read with suspicion, shown before anything
 * happens, and taken over whole or not at all.
 */
package vn.drugfree.intake;
