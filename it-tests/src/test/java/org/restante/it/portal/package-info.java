/** The whole portal as its users meet it: a browser, a mail server, a database, a server that can be killed. */
@NullMarked
package org.restante.it.portal;

import org.jspecify.annotations.NullMarked;
