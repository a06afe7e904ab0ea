/** What happens to late work: it climbs a ladder of people until somebody moves it. */
package vn.drugfree.escalation;
