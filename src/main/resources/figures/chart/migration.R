# Nodes a moment, as high as their subjects; a flow is a band between two of them.
draw <- function(d, details) {
  order <- c("NED", "0", "I", "II", "III", "IV", "IVA", "IVB")
  moments <- unique(c(d[[1]], d[[3]]))
  gap <- sum(d[[5]][d[[1]] == moments[1]]) / 25
  plot(NA, xlim = c(0.8, length(moments) + 0.3), ylim = c(0, 1), axes = FALSE, xlab = "", ylab = "")
  base <- list()
  for (moment in seq_along(moments)) {
    out <- tapply(d[[5]][d[[1]] == moments[moment]], d[[2]][d[[1]] == moments[moment]], sum)
    into <- tapply(d[[5]][d[[3]] == moments[moment]], d[[4]][d[[3]] == moments[moment]], sum)
    names <- intersect(order, union(names(out), names(into)))
    size <- pmax(ifelse(names %in% names(out), out[names], 0),
                 ifelse(names %in% names(into), into[names], 0))
    base[[moment]] <- list(size = setNames(size, names),
                           top = setNames(cumsum(c(0, size[-length(size)] + gap)), names))
  }
  high <- max(sapply(base, function(one) max(one$top + one$size)))
  y <- function(at) 1 - at / high
  bend <- function(from, to) from + (to - from) * (1 - cos(seq(0, pi, length.out = 30))) / 2
  for (moment in seq_len(length(moments) - 1)) {
    left <- base[[moment]]$top
    right <- base[[moment + 1]]$top
    flows <- d[d[[1]] == moments[moment], ]
    flows <- flows[order(match(flows[[2]], order), match(flows[[4]], order)), ]
    for (at in seq_len(nrow(flows))) {
      from <- flows[[2]][at]
      to <- flows[[4]][at]
      n <- flows[[5]][at]
      way <- sign(match(to, order) - match(from, order))
      x <- seq(moment + 0.05, moment + 0.95, length.out = 30)
      polygon(c(x, rev(x)), c(y(bend(left[from], right[to])), rev(y(bend(left[from] + n, right[to] + n)))),
              border = NA, col = adjustcolor(c("#3A968C", "#CBD2DA", "#A8430F")[way + 2], 0.6))
      left[from] <- left[from] + n
      right[to] <- right[to] + n
    }
  }
  for (moment in seq_along(moments)) {
    one <- base[[moment]]
    rect(moment - 0.03, y(one$top), moment + 0.03, y(one$top + one$size), col = "grey30", border = NA)
    text(moment + 0.05, y(one$top + one$size / 2), paste(names(one$size), one$size), adj = 0, cex = 0.8)
  }
  mtext(label(moments), side = 3, at = seq_along(moments), line = -0.5, cex = 0.8)
  key("bottom", c("lower", "same", "higher"), c("#3A968C", "#CBD2DA", "#A8430F"), horiz = TRUE,
      xpd = NA, inset = c(0, -0.1))
}
