/**
 * From a definition that somebody wrote to a version in the field: bringing it, seeing what it
 * changes and what leans on that, trying it out, publishing it.
 */
@org.jspecify.annotations.NullMarked
package org.peillood.publishing;
