/** The rules for models and forms, read from the files themselves, without the engine. */
package vn.drugfree.conventions;
