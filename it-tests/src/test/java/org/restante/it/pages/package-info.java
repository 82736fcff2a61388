/** One page object for each page. */
@NullMarked
package org.restante.it.pages;

import org.jspecify.annotations.NullMarked;
