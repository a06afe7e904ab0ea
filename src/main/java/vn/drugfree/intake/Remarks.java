package vn.drugfree.intake;

import java.util.ArrayList;
import java.util.List;

/** Remarks for people to read: as many as one reads, and the number of all. */
final class Remarks {

    private static final int MOST = 500;

    private final List<Remark> first = new ArrayList<>();
    private int count;

    void add(Remark remark) {
        count++;
        if (first.size() < MOST) {
            first.add(remark);
        }
    }

    List<Remark> first() {
        return first;
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
