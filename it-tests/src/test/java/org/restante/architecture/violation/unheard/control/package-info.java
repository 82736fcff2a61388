/** Classes that break a rule, so that the rule can be seen to catch them. */
@NullMarked
package org.restante.architecture.violation.unheard.control;

import org.jspecify.annotations.NullMarked;
