#include "sifting.hpp"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "numbers.hpp"
#include "state.hpp"
#include "unseen.hpp"

namespace cleanse {

namespace {

using View = std::string_view;

// As in cleanse/read/payload/scripts.py and sifting.py.
constexpr std::size_t LEAST = 200, MOST_JSON = 6'000'000, MOST_SCRIPTS = 400;
constexpr View LD_KEYS[] = {"\"articleBody\"", "\"reviewBody\"", "\"text\""};
constexpr View SIGNS[] = {"{\"", "{\\\"", "__NUXT__", "__next_f", "%7B%22", "kit.start("};  // "[{" and a quote is one of them
constexpr View NO_DATA[] = {"importmap", "speculationrules", "text/css", "text/html", "text/template", "text/x-"};
constexpr std::size_t LONG = 60, LEAST_SPACES = 8, WINDOW = 60, WINDOWS = 3, LEAST_PLAIN = 16, MUCH = 200;
constexpr std::size_t CHARS_OF_WORD = 12, CHARS_OF_UNSPACED_WORD = 2;
constexpr Py_UCS4 UNSPACED = 0x2E80;
constexpr double MOST_CODE = 0.03;
constexpr std::size_t FARTHEST = 300, FEW = 9, NONE = static_cast<std::size_t>(-1);

bool has(View text, View part) { return text.find(part) != text.npos; }

template <typename Parts>
bool has_any(View text, const Parts& parts) {
    return std::any_of(std::begin(parts), std::end(parts), [&](View part) { return has(text, part); });
}

// Whether a type says that a script is no data. Letters that are like those of ASCII are left to Python.
bool is_no_data(View type) {
    return std::any_of(std::begin(NO_DATA), std::end(NO_DATA), [&](View known) {
        return type.size() >= known.size() && std::equal(known.begin(), known.end(), type.begin(), [](char a, char b) {
            return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 32) : b);
        });
    });
}

// A stretch between two quotes.
struct Part {
    View text;
    std::size_t length;  // in characters
    bool is_ascii;
    std::size_t spaces, words = 0;
    bool is_counted = false;

    explicit Part(View of) : text(of), is_ascii(cleanse::is_ascii(of)) {
        length = is_ascii ? of.size() : length_of(of);
        spaces = static_cast<std::size_t>(std::count(of.begin(), of.end(), ' '));
    }
    // Where a character begins, counted from a place that is the beginning of another.
    std::size_t place(std::size_t characters, std::size_t from = 0) const {
        if (is_ascii) return std::min(from + characters, text.size());
        std::size_t at = from;
        for (; characters > 0 && at < text.size(); --characters) next_of(text, at);
        return at;
    }
    void count_words() {
        std::size_t middle = place(length / 2);
        const bool is_unspaced = !is_ascii && next_of(text, middle) >= UNSPACED;
        words = std::max(spaces, length / (is_unspaced ? CHARS_OF_UNSPACED_WORD : CHARS_OF_WORD));
    }
    bool is_like_prose() const {
        if (spaces < LEAST_SPACES) return !is_ascii || has(text, "\\u");
        if (3 * spaces >= length) return false;
        std::size_t double_spaces = 0, code = 0;
        for (std::size_t at = text.find("  "); at != text.npos; at = text.find("  ", at + 2)) ++double_spaces;
        if (8 * double_spaces >= spaces) return false;
        for (const char c : text) code += c == '(' || c == ')' || c == '{' || c == '}' || c == ';' || c == '=';
        const double share = MOST_CODE * static_cast<double>(length);
        return static_cast<double>(code) < share + 2;
    }
};

// What a page shows, asked for when a script is first looked into.
class Shown {
  public:
    explicit Shown(PyObject* shown) : shown_(shown) {}

    std::size_t least() {
        know();
        return least_;
    }
    // Whether its text has another.
    bool has(View part) {
        know();
        if (++asked_ == FEW_ASKED) remember();
        if (asked_ >= FEW_ASKED && !may_have(part)) return false;
        const View text = text_;
        return std::search(text.begin(), text.end(), std::boyer_moore_horspool_searcher(part.begin(), part.end())) != text.end();
    }

  private:
    static constexpr std::size_t FEW_ASKED = 8, RUN = 4;

    // Of each run of a few bytes that the text has a number: a part that has another run is nowhere in it.
    void remember() {
        for (std::size_t at = 0; at + RUN <= text_.size(); ++at) runs_[number(text_, at)] = true;
    }
    bool may_have(View part) const {
        for (std::size_t at = 0; at + RUN <= part.size(); ++at) {
            if (!runs_[number(part, at)]) return false;
        }
        return true;
    }
    static std::uint16_t number(View text, std::size_t at) {
        std::uint32_t run = 0;
        std::memcpy(&run, text.data() + at, RUN);
        return static_cast<std::uint16_t>((run * 2654435761U) >> 16);
    }

    void know() {
        if (is_known_) return;
        is_known_ = true;
        Reference least(PyObject_GetAttrString(shown_, "least")), text(PyObject_GetAttrString(shown_, "text"));
        least_ = PyLong_AsSize_t(least.get());
        if (least_ == static_cast<std::size_t>(-1) && PyErr_Occurred()) throw PythonError();
        Reference bytes(PyUnicode_AsEncodedString(text.get(), "utf-8", "surrogatepass"));
        char* start = nullptr;
        Py_ssize_t size = 0;
        if (PyBytes_AsStringAndSize(bytes.get(), &start, &size) < 0) throw PythonError();
        text_.assign(start, static_cast<std::size_t>(size));
    }

    PyObject* shown_;
    bool is_known_ = false;
    std::size_t least_ = 0, asked_ = 0;
    std::string text_;
    std::bitset<65536> runs_;
};

// Functions of Python, which know what keys a body may have.
struct Keys {
    PyObject* of_body;  // whether a key is one of them
    PyObject* before;   // whether what ends with a colon ends with one of them
};

class Sifting {
  public:
    Sifting(Shown& shown, const Spaces& spaces, const Keys& keys) : shown_(shown), spaces_(spaces), keys_(keys) {}

    // Whether a script has so much prose, in texts that the page does not show, and under keys that a body may have.
    bool may_hold_prose(View script) {
        const std::size_t least = shown_.least();
        parts_.clear();
        for (std::size_t quote = script.find('"'); quote != script.npos;) {
            const std::size_t start = quote + 1, end = std::min(script.find('"', start), script.size());
            if (end - start > LONG) add(script.substr(start, end - start), least);
            quote = end < script.size() ? end : script.npos;
        }
        // What a script says twice counts once. The longest first: they tell it soonest.
        std::sort(parts_.begin(), parts_.end(), [](const Part& one, const Part& other) {
            return one.words != other.words ? one.words > other.words : one.text < other.text;
        });
        const auto last = std::unique(parts_.begin(), parts_.end(), [](const Part& one, const Part& other) { return one.text == other.text; });
        parts_.erase(last, parts_.end());
        std::size_t left = 0;  // words that may be lacking
        for (const Part& part : parts_) left += part.words;
        std::size_t unseen = 0;
        for (std::size_t at = 0; left >= least && at < parts_.size(); ++at) {
            if (is_shown(parts_[at])) {
                left -= parts_[at].words;
            } else {
                parts_[unseen++] = parts_[at];
            }
        }
        parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(unseen), parts_.end());
        return left >= least && stands_in_bodies(script, least);
    }

  private:
    void add(View text, std::size_t least) {
        Part part(text);
        if (part.length <= LONG) return;
        if (least > MUCH && part.length < least) return;
        part.count_words();
        if (least > MUCH && part.words < least) return;
        if (part.is_like_prose()) parts_.push_back(part);
    }

    // Whether so many words of what is not shown stand where a body may.
    bool stands_in_bodies(View script, std::size_t least) {
        std::sort(parts_.begin(), parts_.end(), [](const Part& one, const Part& other) { return one.text < other.text; });
        stretches_.clear();
        for (std::size_t start = 0; start <= script.size();) {
            const std::size_t end = std::min(script.find('"', start), script.size());
            stretches_.push_back(script.substr(start, end - start));
            start = end + 1;
        }
        std::size_t words = 0, last = NONE;  // the long stretch before
        bool is_last = false;                // and whether it may be of a body
        for (std::size_t at = 0; at < stretches_.size(); ++at) {
            const View text = stretches_[at];
            if (text.size() <= LONG) continue;
            const auto part = std::lower_bound(parts_.begin(), parts_.end(), text, [](const Part& one, View other) { return one.text < other; });
            if (part == parts_.end() || part->text != text || part->is_counted) continue;
            const bool is_of_body = has(text, "<p") || has(text, "</p") || has(text, "u003c") || may_be_of_body(at, last, is_last);
            last = at;
            is_last = is_of_body;
            if (!is_of_body) continue;
            part->is_counted = true;
            words += part->words;
            if (words >= least) return true;
        }
        return false;
    }

    // Whether a stretch between quotes is in a list, or in a text under a key that a body may have.
    bool may_be_of_body(std::size_t at, std::size_t last, bool is_last) const {
        const std::size_t first = at > FARTHEST ? at - FARTHEST : 0;
        for (std::size_t start = at; start > first; --start) {
            if (start == last) return is_last;
            const View before = stretches_[start - 1], bare = without_backslashes(before);
            const View line = spaces_.stripped_right(bare);
            const char sign = line.empty() ? '\0' : line.back();
            if (spaces_.stripped(line) == ":") return start > 1 && is_told(keys_.of_body, without_backslashes(stretches_[start - 2]));
            if (sign == ':') return is_told(keys_.before, last_of(bare, LONG));
            if ((sign == ',' || sign == '[') && length_of(bare) < FEW) return true;
            if (before.size() == bare.size()) return sign == '(' || (bare.size() >= 3 && bare.substr(bare.size() - 3) == "[1,");
        }
        return true;
    }

    static View without_backslashes(View text) {
        while (!text.empty() && text.back() == '\\') text.remove_suffix(1);
        return text;
    }

    static View last_of(View text, std::size_t characters) {
        std::size_t start = text.size();
        for (; characters > 0 && start > 0; --characters) previous_of(text, start);
        return text.substr(start);
    }

    static bool is_told(PyObject* function, View text) {
        Reference answer(PyObject_CallFunction(function, "N", string_of(text).release()));
        const int is_so = PyObject_IsTrue(answer.get());
        if (is_so < 0) throw PythonError();
        return is_so == 1;
    }

    bool is_visible(View text) const {
        return shown_.has(text);
    }

    bool is_shown(const Part& part) {
        const std::size_t step = std::max<std::size_t>(1, (part.length - WINDOW) / (WINDOWS + 1));
        std::size_t left = WINDOWS, shown = 0, start = 0;
        for (std::size_t window = 0; window < WINDOWS; ++window) {
            --left;
            start = part.place(step, start);
            const View plain = part.text.substr(start, part.place(LEAST_PLAIN, start) - start);
            if (!is_visible(plain) && !is_longest_visible(part.text.substr(start, part.place(WINDOW, start) - start))) {
                if (shown + left <= WINDOWS / 2) return false;
                continue;
            }
            ++shown;
            if (shown > WINDOWS / 2) return true;
        }
        return false;
    }

    // Whether the longest stretch without escapes is seen, the first of those that are as long.
    bool is_longest_visible(View window) {
        characters_.clear();
        places_.clear();
        for (std::size_t at = 0; at < window.size();) {
            places_.push_back(at);
            characters_.push_back(static_cast<char32_t>(next_of(window, at)));
        }
        places_.push_back(window.size());
        std::size_t best = 0, best_size = 0, start = 0;
        const auto take = [&](std::size_t end) {
            if (end - start > best_size) {
                best = start;
                best_size = end - start;
            }
        };
        for (std::size_t at = 0; at < characters_.size();) {
            const std::size_t end = escaped(at);
            if (end == 0) {
                ++at;
                continue;
            }
            take(at);
            at = start = end;
        }
        take(characters_.size());
        if (best_size < LEAST_PLAIN) return false;
        return is_visible(window.substr(places_[best], places_[best + best_size] - places_[best]));
    }

    bool is_at(std::size_t at, char32_t c) const { return at < characters_.size() && characters_[at] == c; }
    bool is_space(std::size_t at) const { return at < characters_.size() && spaces_.is_space(characters_[at]); }
    bool is_of_entity(std::size_t at) const {
        return at < characters_.size() && (characters_[at] == U'#' || characters_[at] == U'_' || spaces_.is(characters_[at], Characters::Word));
    }
    bool is_hex(std::size_t at) const {
        if (at >= characters_.size()) return false;
        const char32_t c = characters_[at];
        return (c >= U'0' && c <= U'9') || ((c | 32) >= U'a' && (c | 32) <= U'f');
    }

    // Where the escape ends that begins at a place, by _ESCAPED of sifting.py; nought where none does.
    std::size_t escaped(std::size_t at) const {
        const char32_t c = characters_[at];
        std::size_t end = at + 1;
        if (c == U'\\') {
            while (is_at(end, U'\\') && end - at < 4) ++end;
            if (end == characters_.size()) return end - at > 1 ? end : 0;  // the last one is what is escaped
            const bool is_number = is_at(end, U'u') && is_hex(end + 1) && is_hex(end + 2) && is_hex(end + 3) && is_hex(end + 4);
            return end + (is_number ? 5 : 1);
        }
        if (c == U'&') {
            while (is_of_entity(end) && end - at <= 8) ++end;
            return end - at > 1 && is_at(end, U';') ? end + 1 : 0;
        }
        if (c == U'<') {
            while (end < characters_.size() && characters_[end] != U'<' && characters_[end] != U'>' && end - at <= WINDOW) ++end;
            return is_at(end, U'>') ? end + 1 : end;
        }
        if (!spaces_.is_space(c) || !is_space(end)) return 0;
        while (is_space(end)) ++end;
        return end;
    }

    Shown& shown_;
    const Spaces& spaces_;
    const Keys keys_;
    std::vector<Part> parts_;
    std::vector<View> stretches_;
    std::u32string characters_;
    std::vector<std::size_t> places_;
};

// Tells of one element after another whether it is worth reading.
class Scripts {
  public:
    Scripts(bool only_ld, PyObject* shown, const Keys& keys, Characters& characters)
        : only_ld_(only_ld), shown_(shown), spaces_(characters), sifting_(shown_, spaces_, keys) {}

    // False where no other is looked at.
    bool take(PageTree& tree, Lexbor::Node node, Py_ssize_t number) {
        const std::string type = tree.attribute(node, "type").text;
        const bool is_ld = has(type, "ld+json");
        if (only_ld_ && !is_ld) return true;
        const std::string text = tree.all_text_of(node);
        if (text.size() < LEAST) return true;
        const std::size_t length = length_of(text);
        if (length < LEAST || length > MOST_JSON) return true;
        if (++count_ > MOST_SCRIPTS) return false;
        if (is_no_data(type)) return true;
        if (is_ld) {
            if (has_any(text, LD_KEYS) && sifting_.may_hold_prose(text)) kept_.push_back(number);
        } else if (has(type, "json") || has_any(text, SIGNS)) {
            if (has(text, "__next_f")) {
                rows_ += text;
                of_rows_.push_back(number);
            } else if (sifting_.may_hold_prose(text)) {
                kept_.push_back(number);
            }
        }
        return true;
    }

    void keep(Py_ssize_t number) { kept_.push_back(number); }

    // Their numbers, in order. The rows of Next.js are read as one script.
    std::vector<Py_ssize_t> kept() {
        if (!of_rows_.empty() && sifting_.may_hold_prose(rows_)) kept_.insert(kept_.end(), of_rows_.begin(), of_rows_.end());
        std::sort(kept_.begin(), kept_.end());
        return kept_;
    }

  private:
    const bool only_ld_;
    Shown shown_;
    const Spaces spaces_;
    Sifting sifting_;
    std::size_t count_ = 0;
    std::string rows_;
    std::vector<Py_ssize_t> kept_, of_rows_;
};

}  // namespace

PyObject* texts_with_prose(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *given_shown = nullptr;
        Keys keys{};
        if (!PyArg_ParseTuple(args, "OOOO", &given, &given_shown, &keys.of_body, &keys.before)) throw PythonError();
        const Items texts(given);
        const Spaces spaces(*state_of(module).characters);
        Shown shown(given_shown);
        Sifting sifting(shown, spaces, keys);
        return list_of(static_cast<std::size_t>(texts.size()), [&](std::size_t at) {
            const Reference text = texts[static_cast<Py_ssize_t>(at)];
            Py_ssize_t size = 0;
            const char* start = PyUnicode_AsUTF8AndSize(text.get(), &size);
            if (start == nullptr) {
                if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) throw PythonError();
                PyErr_Clear();
                return Reference::borrowed(Py_None);
            }
            const bool may_hold = sifting.may_hold_prose({start, static_cast<std::size_t>(size)});
            return Reference::borrowed(may_hold ? Py_True : Py_False);
        });
    });
}

PyObject* scripts_with_prose(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *shown = nullptr;
        Keys keys{};
        int only_ld = 0;
        if (!PyArg_ParseTuple(args, "OpOOO", &given, &only_ld, &shown, &keys.of_body, &keys.before)) throw PythonError();
        State& state = state_of(module);
        const Items nodes(given);
        Scripts scripts(only_ld != 0, shown, keys, *state.characters);
        for (Py_ssize_t at = 0; at < nodes.size(); ++at) {
            const Reference node = nodes[at];
            if (!PyObject_TypeCheck(node.get(), reinterpret_cast<PyTypeObject*>(state.unseen))) {
                scripts.keep(at);
                continue;
            }
            if (PyUnicode_CompareWithASCIIString(name_of_unseen(node.get()), "script") != 0) continue;
            PageTree tree = tree_of_unseen(node.get());
            if (!scripts.take(tree, node_of_unseen(node.get()), at)) break;
        }
        const std::vector<Py_ssize_t> kept = scripts.kept();
        return list_of(kept.size(), [&](std::size_t at) { return nodes[kept[at]]; });
    });
}

}  // namespace cleanse
