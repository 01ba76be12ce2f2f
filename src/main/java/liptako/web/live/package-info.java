/** What the pages that follow the live stream share: the words their scripts say. */
package liptako.web.live;
