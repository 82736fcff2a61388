/** Classes that break a rule, so that the rule can be seen to catch them. */
@NullMarked
package org.restante.architecture.violation.message.boundary;

import org.jspecify.annotations.NullMarked;
