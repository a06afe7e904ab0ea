/** Who is away and who stands in: work and memberships go to the deputy and come back. */
package vn.drugfree.absence;
