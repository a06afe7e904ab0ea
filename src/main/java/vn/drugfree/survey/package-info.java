/** The yearly general survey: each commune's list is gone through, and the year before compared. */
package vn.drugfree.survey;
