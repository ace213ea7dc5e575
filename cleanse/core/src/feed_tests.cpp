#include "feed_tests.hpp"

#include <algorithm>
#include <string>

namespace cleanse {

namespace {

constexpr std::size_t FEED = 600, LONG_WORDS = 6;  // as in cleanse/text/feeds.py
constexpr long TAIL_WORDS = 45;  // of a line that a platform adds: see text/platform_marks.py

// Whether the end of a line, in small letters, has no word of those that tell of feeds.
bool tells_of_no_feed(const LineText& line, View last) {
    for (std::size_t at = 0; at < last.size(); ++at) {
        if (line.signs().has_odd() && is_odd(last[at])) return false;
        if (at + 1 == last.size() || !line.known().may_tell[pair_of(last[at], last[at + 1])]) continue;
        for (const std::u32string& word : line.known().telling[last[at] & 63]) {
            if (last.compare(at, word.size(), word) == 0) return false;
        }
    }
    return true;
}

}  // namespace

bool is_no_tail(const LineText& line, const LineShape& shape) {
    if (line.signs().has('@')) return false;
    return shape.words > TAIL_WORDS || !(line.may_open(line.text(), Tail) || line.may_end(line.known().platform_ends));
}

bool may_say_to_read_on(const LineText& line) { return line.may_open(line.text(), ReadOn) || line.may_end(line.known().read_on_ends); }

bool ends_in_no_feed(const LineText& line) {
    const View text = line.text();
    if (text.size() < line.known().least) return true;
    if (line.known().any_may_tell) return false;
    View end = text.substr(text.size() - std::min(text.size(), FEED));
    if (tells_of_no_feed(line, line.folded_of(end))) return true;
    return end.find(U'<') == end.npos && tells_of_no_feed(line, line.folded_of(end.substr(line.behind(end, line.known().most_behind))));
}

bool ends_otherwise(const LineText& line, const LineShape& shape) {
    const View text = line.text();
    if (is_one_of(text.back(), U".!?。！？।→»›>▶►")) return false;  // of the former it is not asked
    View bare = text;
    while (!bare.empty() && is_one_of(bare.back(), U"\"'”’")) bare.remove_suffix(1);
    if (bare.size() < text.size() && !bare.empty() && is_one_of(bare.back(), U".!?")) return true;
    const std::size_t start = line.behind(text, LONG_WORDS);
    return start > 0 && !shape.has_opening &&
           std::none_of(text.begin() + static_cast<std::ptrdiff_t>(start), text.end(), [](char32_t c) { return is_one_of(c, U".!?。！？।"); });
}

}  // namespace cleanse
