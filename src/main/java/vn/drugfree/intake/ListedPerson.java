package vn.drugfree.intake;

import vn.drugfree.register.PersonalRecord;

/**
 * A person of a list.
 *
 * @param row from 1, as Excel counts
 * @param cell the cell with the name, such as A7
 * @param commune key of the commune
 */
record ListedPerson(int row, String cell, String commune, PersonalRecord record) {}
