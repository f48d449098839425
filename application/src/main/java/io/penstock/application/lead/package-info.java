/** Takes leads in, keeps them and explains where they went. */
@NullMarked
package io.penstock.application.lead;

import org.jspecify.annotations.NullMarked;
