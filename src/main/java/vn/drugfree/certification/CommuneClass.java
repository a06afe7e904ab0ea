package vn.drugfree.certification;

import java.util.Arrays;

/** What a commune is in a year, the best first. */
enum CommuneClass {
    DRUG_FREE("drug-free", "Không có ma túy"),
    HAS_DRUG_EVILS("has-drug-evils", "Có tệ nạn ma túy"),
    KEY_AREA_3("key-area-3", "Trọng điểm về ma túy loại III"),
    KEY_AREA_2("key-area-2", "Trọng điểm về ma túy loại II"),
    KEY_AREA_1("key-area-1", "Trọng điểm về ma túy loại I");

    private final String code;
    private final String words;

    CommuneClass(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As models and tables write it. */
    String code() {
        return code;
    }

    /** What people call it. */
    String words() {
        return words;
    }

    /**
     * @throws IllegalArgumentException if there is no such class
     */
    static CommuneClass of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Unknown class '%s'".formatted(code)));
    }
}
