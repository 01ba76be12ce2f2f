/**
 * What all desks and the site share in how they look and answer: the hemicycle, the place's clock, messages, and refusals shown
 * where they belong.
 *
 * <p>Door: the tags of {@code WEB-INF/liptako.taglib.xml} for pages, {@link liptako.web.look.Say} for beans. {@link
 * liptako.web.look.Hemicycle} is pure. Not here: what any desk does.
 */
package liptako.web.look;
