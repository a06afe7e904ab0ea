package vn.drugfree.absence;

import java.util.UUID;

/** A group in which somebody is a member only because of an absence. */
record Loan(UUID absence, String group, String holder) {

    Membership membership() {
        return new Membership(holder, group);
    }

    /** Several absences may lend the same. */
    record Membership(String user, String group) {}
}
