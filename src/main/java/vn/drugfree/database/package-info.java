/**
 * Where the data lie: a PostgreSQL server that comes along for trying out, or the one configured.
 */
package vn.drugfree.database;
