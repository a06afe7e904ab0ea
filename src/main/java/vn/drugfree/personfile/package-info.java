/** The file of a managed person: the whole path, the case that runs, and who the person is. */
package vn.drugfree.personfile;
