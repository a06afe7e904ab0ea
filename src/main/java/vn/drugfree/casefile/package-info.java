/** A case and its code: what every other table, mail and log knows a person's matter by. */
package vn.drugfree.casefile;
