/** Days of rest in Vietnam, legal time limits and the only place that knows what day it is. */
package vn.drugfree.calendar;
