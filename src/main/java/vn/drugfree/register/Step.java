package vn.drugfree.register;

import org.springframework.lang.Nullable;

/**
 * Which step of which case writes to the register.
 *
 * @param by who is at work; null for a timer
 */
record Step(String caseCode, String process, String element, @Nullable String by) {}
