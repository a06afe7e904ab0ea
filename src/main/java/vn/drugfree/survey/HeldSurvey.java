package vn.drugfree.survey;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * One general survey of the district.
 *
 * @param finishedOn null while it runs
 */
record HeldSurvey(String caseCode, int year, LocalDate begunOn, @Nullable LocalDate finishedOn) {}
