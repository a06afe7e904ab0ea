package vn.drugfree.reminder;

/**
 * @param mail where the mail goes
 * @param title how it addresses the reader: a unit, a head's title, or an officer's name
 */
record Addressee(String mail, String title) {}
