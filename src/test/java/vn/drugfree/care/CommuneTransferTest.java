package vn.drugfree.care;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "commune-transfer")
class CommuneTransferTest extends FollowedPersonScenario {

    private static final LocalDate RECEIVED = LocalDate.of(2024, 6, 12);
    private static final LocalDate TOLD_BY = LocalDate.of(2024, 6, 13);

    @BeforeEach
    void somebodyMoves() {
        isCalled("commune-transfer", "newCommune", "nhue-duong", "movedOn", FROM);
    }

    @Test
    void bothCommunesAreToldAndTheNewOneTakesOver() {
        run.isWaitingAt("notify-new-commune")
                .isGivenTo("notify-new-commune", "cong-an-xa-binh-kieu")
                .isDue("notify-new-commune", TOLD_BY);
        support.newCommuneIsTold();
        run.isWaitingAt("receive-file")
                .isGivenTo("receive-file", "cong-an-xa-nhue-duong")
                .isDue("receive-file", TOLD_BY);
        register().livesIn("binh-kieu");
        time.set(RECEIVED);
        support.newCommuneReceivesTheFile();
        run.isWaitingAt("take-over", "confirm-departure")
                .isGivenTo("take-over", "ubnd-xa-nhue-duong")
                .isDue("take-over", LocalDate.of(2024, 6, 17))
                .isGivenTo("confirm-departure", "ubnd-xa-binh-kieu")
                .isDue("confirm-departure", LocalDate.of(2024, 6, 17));
        register().livesIn("nhue-duong").isIn("user-management");
        support.oldCommitteeConfirms();
        run.isWaitingAt("take-over");
        support.newCommitteeTakesOver();
        run.hasEndedAt("transferred").has("commune", "nhue-duong");
    }

    @Test
    void whoeverDoesNotArriveStaysWithTheOldCommune() {
        support.newCommuneIsTold();
        run.complete("receive-file", "arrival", "not-arrived")
                .hasEndedAt("not-arrived")
                .isWaitingAt()
                .has("commune", "binh-kieu");
        register().livesIn("binh-kieu").isIn("user-management");
    }

    /** From July 2026 the law gives a day and a night. */
    @Test
    void theNewLawGivesTwentyFourHours() {
        LocalDate day = LocalDate.of(2026, 7, 6);
        time.set(day);
        isCalled("commune-transfer", "newCommune", "nhue-duong", "movedOn", day);
        run.isDue("notify-new-commune", day.plusDays(1));
    }

    @Test
    void whatIsEnteredMustFit() {
        run.refuses(
                        "notify-new-commune",
                        "«Ngày báo Công an xã nơi đến»: chưa",
                        "transferFileSent",
                        true)
                .refuses(
                        "notify-new-commune",
                        "«Đã gửi kèm hồ sơ quản lý»: phải được đánh dấu",
                        "transferNotifiedOn",
                        FROM,
                        "transferFileSent",
                        false)
                .refuses(
                        "notify-new-commune",
                        "«Ngày báo Công an xã nơi đến»: không được sau ngày 10/06/2024",
                        "transferNotifiedOn",
                        FROM.plusDays(1),
                        "transferFileSent",
                        true);
        support.newCommuneIsTold();
        run.refuses("receive-file", "«Người được quản lý»: chưa")
                .refuses(
                        "receive-file",
                        "«Đã nhận đủ hồ sơ»: phải được đánh dấu",
                        "arrival",
                        "arrived",
                        "transferFileReceived",
                        false,
                        "receivedOn",
                        FROM)
                .refuses(
                        "receive-file",
                        "«Ngày tiếp nhận»: không được trước ngày 10/06/2024",
                        "arrival",
                        "arrived",
                        "transferFileReceived",
                        true,
                        "receivedOn",
                        FROM.minusDays(1));
        time.set(RECEIVED);
        support.newCommuneReceivesTheFile();
        run.refuses(
                        "confirm-departure",
                        "«Ngày ghi nhận»: không được trước ngày 12/06/2024",
                        "departureTold",
                        true,
                        "departureConfirmedOn",
                        FROM)
                .refuses("take-over", "«Họ và tên cán bộ theo dõi»: chưa", "takenOverOn", RECEIVED)
                .refuses(
                        "take-over",
                        "«Ngày phân công»: không được trước ngày 12/06/2024",
                        "takenOverOn",
                        FROM,
                        "person",
                        Values.map("followerName", "Lê Văn Theo"));
    }
}
