package vn.drugfree.register;

/** Somebody else has changed the personal record since it was read; nothing was changed now. */
public final class RecordConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordConflict() {
        super(
                "Thông tin cá nhân của người này vừa được cán bộ khác sửa. Mở lại để xem rồi hãy sửa.");
    }
}
