/** Reads a department's workbook: checks the file, finds the header, cleans and judges each line. Knows no database. */
@NullMarked
package org.anlan.registry.ledger;

import org.jspecify.annotations.NullMarked;
