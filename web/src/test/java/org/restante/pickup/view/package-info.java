/** Tests of the recipient's pages. */
@org.jspecify.annotations.NullMarked
package org.restante.pickup.view;
