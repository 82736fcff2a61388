/** English and German, on pages and in mails, and what an organisation says about itself there. */
@NullMarked
package org.restante.it.language;

import org.jspecify.annotations.NullMarked;
