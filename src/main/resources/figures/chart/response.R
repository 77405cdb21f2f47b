draw <- function(d, details) {
  phases <- unique(d[[1]])
  codes <- unique(d[[2]])
  counts <- sapply(phases, function(phase) d[[3]][match(paste(phase, codes), paste(d[[1]], d[[2]]))])
  counts[is.na(counts)] <- 0
  there <- rowSums(counts) > 0
  counts <- counts[there, rev(phases), drop = FALSE]
  most <- max(tapply(data[[4]], paste(data[[1]], data[[2]]), sum))
  bars <- barplot(counts, names.arg = label(colnames(counts)), horiz = TRUE, col = colour(codes[there]), xlab = "Subjects",
                  xlim = c(0, max(most, 1)))
  ends <- apply(counts, 2, cumsum)
  ends <- matrix(ends, nrow = nrow(counts))
  shown <- counts > 0
  text((ends - counts / 2)[shown], bars[col(counts)][shown], counts[shown], cex = 0.8,
       col = ifelse(codes[there][row(counts)][shown] %in% c("CR", "PD"), "white", "black"))
  key("topright", label(codes[there]), colour(codes[there]), horiz = TRUE, xpd = NA, inset = c(0, -0.08))
}
