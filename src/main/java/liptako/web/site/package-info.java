/**
 * The public site: a bean a page, each read once with a constant number of queries. Pages work without script and without signing in; a
 * wrong address or something not published is a page that does not exist. Not here: what may be read ({@link liptako.publication.PublicSite}).
 */
package liptako.web.site;
