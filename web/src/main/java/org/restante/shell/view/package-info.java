/** What every page shares: signing in, the frame around the pages, texts, times, response headers. */
@NullMarked
package org.restante.shell.view;

import org.jspecify.annotations.NullMarked;
