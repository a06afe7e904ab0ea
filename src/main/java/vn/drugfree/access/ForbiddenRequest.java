package vn.drugfree.access;

/** A way of writing to the engine that is not an officer's. */
final class ForbiddenRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForbiddenRequest(String message) {
        super(message);
    }
}
