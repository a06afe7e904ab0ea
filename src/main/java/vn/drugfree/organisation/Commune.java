package vn.drugfree.organisation;

/**
 * A commune or town.
 *
 * @param key permanent, such as {@code binh-kieu}
 * @param kind code of the kind, such as {@code xa} or {@code tt}
 * @param name without the kind: "Bình Kiều"
 * @param fullName with the kind: "Xã Bình Kiều"
 * @param code five digits, of the General Statistics Office
 * @param pilot whether the plan wants it free of drugs first
 * @param caseCode as it stands in case codes: {@code BINH-KIEU}
 */
public record Commune(
        String key,
        String kind,
        String name,
        String fullName,
        String code,
        boolean pilot,
        String caseCode) {}
