/** Every page in every state, as people see it: judged by each run, pictured when asked. */
@NullMarked
package org.restante.it.screens;

import org.jspecify.annotations.NullMarked;
