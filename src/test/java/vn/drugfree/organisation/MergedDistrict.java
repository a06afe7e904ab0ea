package vn.drugfree.organisation;

/** The shipped district, but for a commune that another has absorbed, for tests elsewhere. */
public final class MergedDistrict {

    public static final String ABSORBED = "da-trach";
    public static final String INTO = "binh-minh";

    private static final String LINE = "name: Dạ Trạch, code: '12214'";

    private MergedDistrict() {}

    public static Organisation read() {
        return Data.shipped().withBodies(LINE, LINE + ", merged-into: " + INTO).read();
    }
}
