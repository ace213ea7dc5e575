#include "page_shapes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "hidden.hpp"
#include "numbers.hpp"

namespace cleanse {

namespace {

using Node = Lexbor::Node;
using View = std::string_view;

// Which letters a text has: where it lacks one of a word's, it need not be looked through for the word.
class Letters {
  public:
    constexpr Letters() = default;
    constexpr explicit Letters(View text) {
        for (const char c : text) bits_ |= BITS[static_cast<unsigned char>(c)];
    }
    constexpr bool have(Letters others) const { return (bits_ & others.bits_) == others.bits_; }

  private:
    static constexpr std::array<std::uint32_t, 256> BITS = [] {
        std::array<std::uint32_t, 256> bits{};
        for (std::size_t at = 0; at < 26; ++at) bits['a' + at] = bits['A' + at] = std::uint32_t(1) << at;
        return bits;
    }();

    std::uint32_t bits_ = 0;
};

// A word, in small letters, and its letters.
struct Word {
    View text;
    Letters letters;

    constexpr Word(const char* of) : text(of), letters(text) {}
};

constexpr int FEW_UP = 3, MOST_AROUND = 4;
constexpr int MOST_STEPS = 100'000;  // between links and headings, of a page: some thousand are usual
constexpr std::size_t SHORT = 4, SIGN = 20;
constexpr long NOT_HIDDEN = 0, NEVER_SEEN = 2, STYLED = 3;  // as how_shown of lines.py has it; 1 is what is not shown

// As in shapes.py, hidden.py, lines.py and drawn.py, or what any of theirs has.
constexpr View NOTES[] = {"note", "ftn", "#fn", "#_edn", "#cite", "reflink"};
// As in footnotes.py: what each of its names has, and the classes by which it takes something out or sets it below.
constexpr Word OF_NOTES[] = {"note", "_ftn", "_edn", "sdfoot", "sdend", "fn", "ref-link", "reflink", "easy-foot", "bibr"};
constexpr Word APART_FROM_NOTES[] = {"mw-cite-backlink", "mw-jump-link", "ltx_role_footnote", "sidenote"};
constexpr std::size_t LONGEST_MARK = 18;  // characters
constexpr Word TELLING[] = {"hid", "screen", "only", "a11y", "none", "srtext", "assistivetext", "accessibilitytext", "invisible", "material"};
constexpr Word STYLES[] = {"display", "visibility", "opacity:0", "font-size:0", "clip", "position:absolute", "position:fixed", "text-indent:-",
                           "overflow:hidden"};
constexpr View OF_FORMULAS[] = {"tex", "math", "formula", "equation", "codecogs"};
constexpr Word OF_GUTTERS[] = {"gutter", "line", "num", "lntd"};  // each class of GUTTERS of code.py has one
constexpr View MATH_TAGS[] = {"mml:math", "m:math", "tex-math", "mjx-container", "math-renderer"};
constexpr View MATH_ENDS[] = {"math", "mjx-container", "math-renderer"};

bool has(View text, View part) { return text.find(part) != text.npos; }

template <typename Parts>
bool has_any(View text, const Parts& parts) {
    return std::any_of(std::begin(parts), std::end(parts), [&](View part) { return has(text, part); });
}

bool ends_with(View text, View end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; }

bool is_folding(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F); }

bool is_letter_or_digit(char c) { return (small(c) >= 'a' && small(c) <= 'z') || (c >= '0' && c <= '9'); }

// Of a text of ASCII those characters that count, as small letters.
template <typename Counts>
void reduce(View text, std::string& to, Counts counts) {
    to.clear();
    for (const char c : text) {
        if (counts(c)) to += small(c);
    }
}

// Whether a text has a part, which is in small letters of ASCII, in whatever letters.
bool has_small(View text, View part) {
    const auto is_alike = [](char a, char b) { return small(a) == b; };
    const char first = part[0], capital = first >= 'a' && first <= 'z' ? static_cast<char>(first & ~32) : first;
    for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
        if ((text[at] == first || text[at] == capital) && std::equal(part.begin(), part.end(), text.begin() + at, [&](char b, char a) { return is_alike(a, b); })) {
            return true;
        }
    }
    return false;
}

bool is_alike(View one, View other) {
    return one.size() == other.size() && std::equal(one.begin(), one.end(), other.begin(), [](char a, char b) { return small(a) == b; });
}

// Whether a text, of such letters, has a word as it is.
bool has(View text, Letters letters, const Word& word) { return letters.have(word.letters) && has(text, word.text); }

template <typename Words>
bool may_have_any(Letters letters, const Words& words) {
    return std::any_of(std::begin(words), std::end(words), [&](const Word& word) { return letters.have(word.letters); });
}

// Whether a text, of such letters, has one of some words, in whatever letters.
template <typename Words>
bool has_any_small(View text, Letters letters, const Words& words) {
    return std::any_of(std::begin(words), std::end(words), [&](const Word& word) { return letters.have(word.letters) && has_small(text, word.text); });
}

// What is told by the classes of an element: what is seldom asked, when it is.
struct OfClasses {
    Letters letters;
    bool is_clear = true, is_clear_of_variable = true;  // whether no class is one that is asked for but for its capitals
    // How many selectors select an element by them, whatever its tag is; and whether one does so by its tag, too.
    int times = 0;
    bool of_math_box = false, of_variable = false, of_small = false, of_italic = false;
    std::optional<bool> may_edit, may_be_apart_from_notes, may_be_gutter, may_be_of_lines;
};

// What is asked of an element's attributes.
struct Asked {
    struct Value {
        bool is_there = false;
        View text;  // empty where there is none
    };
    Value of_class, style, hidden, role, href, src, type, id, rel, name;
    OfClasses* classes = nullptr;  // of an element that has some
    bool has_equation = false, has_mode = false, has_old_mode = false, has_link = false, has_line_number = false, is_reference = false, may_span = false;

    void take(View called, View text) {
        Value* to = nullptr;
        switch (called.size()) {
            case 2: to = is_word(called, "id") ? &id : nullptr; break;
            case 3: to = is_word(called, "src") ? &src : is_word(called, "rel") ? &rel : nullptr; break;
            case 4:
                to = is_word(called, "href") ? &href : is_word(called, "role") ? &role : is_word(called, "type") ? &type
                   : is_word(called, "name") ? &name : nullptr;
                break;
            case 5: to = is_word(called, "class") ? &of_class : is_word(called, "style") ? &style : nullptr; break;
            case 6: to = is_word(called, "hidden") ? &hidden : nullptr; break;
            default:
                has_equation = has_equation || is_word(called, "data-equation-content");
                has_mode = has_mode || is_word(called, "shadowrootmode");
                has_old_mode = has_old_mode || is_word(called, "shadowroot");
                has_line_number = has_line_number || is_alike(called, "data-line-number");
                has_link = has_link || called.substr(0, 6) == "xlink:";
                may_span = may_span || (called.size() >= 7 && (ends_with(called, "rowspan") || ends_with(called, "colspan")));
                is_reference = is_reference || is_word(called, "epub:type") || is_word(called, "data-footnote-ref");
        }
        if (to != nullptr) *to = {true, text};
    }
};

class Look {
  public:
    Look(PageTree& tree, PyObject* is_formula, PyObject* how_shown, HowShown& remembered)
        : tree_(tree), is_formula_(is_formula), how_shown_(how_shown), remembered_(remembered) {}

    // False where the selectors of lexbor are to be asked instead.
    bool go() {
        for (Node node = tree_.root; node != nullptr; node = tree_.following(node, tree_.root)) {
            if (!tree_.is_element(node)) continue;
            if (!look_at(node)) return false;
        }
        return true;
    }

    Reference told(PyObject* tree_object) const {
        Reference tags(PySet_New(nullptr));
        for (PyObject* name : names_) {
            if (PySet_Add(tags.get(), name) < 0) throw PythonError();
        }
        const auto listed = [&](const std::vector<Node>& nodes) {
            std::vector<Reference> objects = tree_.objects(tree_object, nodes);
            return list_of(objects.size(), [&](std::size_t at) { return std::move(objects[at]); });
        };
        Reference styled = listed(styled_), readings = listed(readings_), hidden = hidden_object(hidden_, tree_object);
        const bool has_anchors = has_anchors_ || (has_links_ && (has_own_links_ || has_edits_));
        return Reference(Py_BuildValue(
            "NNNNN(NNNN)NNN", tags.release(), PyBool_FromLong(has_notes_), PyBool_FromLong(has_formulas_), PyBool_FromLong(has_anchors),
            PyBool_FromLong(has_shadow_roots_), PyBool_FromLong(may_have_references_), PyBool_FromLong(has_edits_),
            PyBool_FromLong(may_have_spans_), PyBool_FromLong(may_have_gutters_), styled.release(), readings.release(), hidden.release()
        ));
    }

  private:
    bool look_at(Node node) {
        const TagFacts& facts = tree_.facts(node);
        if (tree_.lexbor.first_attribute(node) == nullptr && (facts.bits & TELLING_TAGS) == 0 && (facts.bits & TagFacts::Known) != 0) {
            return true;
        }
        Asked asked;
        tree_.each_attribute(node, [&](View name, const char* value, std::size_t size) {
            asked.take(name, value == nullptr ? View() : View(value, size));
        });
        // In SVG an attribute that has two names is found by either.
        if (asked.has_link && (facts.bits & (TagFacts::Anchor | TagFacts::Script)) != 0) return false;
        const View classes = asked.of_class.text;
        if (!classes.empty()) {
            OfClasses& told = told_by(classes);
            asked.classes = &told;
            if (!((facts.bits & TagFacts::Variable) != 0 ? told.is_clear_of_variable : told.is_clear)) return false;
            has_edits_ = has_edits_ || has_any_small(told.may_edit, asked, EDITS);
            may_have_references_ = may_have_references_ || has_any_small(told.may_be_apart_from_notes, asked, APART_FROM_NOTES);
        }
        if ((facts.bits & TagFacts::Cell) != 0 && !may_have_gutters_) {
            may_have_gutters_ = asked.has_line_number || (asked.classes != nullptr && has_any_small(asked.classes->may_be_gutter, asked, OF_GUTTERS));
        }
        may_have_spans_ = may_have_spans_ || asked.may_span;
        if ((facts.bits & TagFacts::Anchor) != 0 && !has_own_links_) has_own_links_ = is_own_link(node, asked.href.text);
        if ((facts.bits & TagFacts::Button) != 0 && !has_own_links_) has_own_links_ = is_beside_words(node);
        const int times = times_selected(node, facts.bits, asked);
        if (times > 0) take(node, facts, asked, times);
        return true;
    }

    // Of what is told without any attribute.
    static constexpr std::uint32_t TELLING_TAGS = TagFacts::Telling | TagFacts::Math | TagFacts::Reading | TagFacts::Button;
    static constexpr Word UNCLEAR[] = {"secedit", "editsection", "katex", "math"}, EDITS[] = {"editsec", "secedit"};
    // By which selectors select: what classes have, and what one of them is.
    static constexpr Word HIDING[] = {"idden", "sr-only"}, NAMES[] = {"secedit", "editsection", "katex"};
    static constexpr Word ATH = "ath", CREEN = "creen", MATERIAL = "aterial-";

    // The same classes stand at many elements of a page: they are looked through once.
    OfClasses& told_by(View classes) {
        const auto [place, is_new] = of_classes_.try_emplace(classes);
        if (is_new) look_through(classes, place->second);
        return place->second;
    }

    void look_through(View classes, OfClasses& told) {
        const Letters letters = told.letters = Letters(classes);
        if (may_have_any(letters, UNCLEAR)) {
            told.is_clear = is_clear(classes, false);
            told.is_clear_of_variable = is_clear(classes, true);
        }
        for (const Word& part : HIDING) told.times += has(classes, letters, part);
        for (const Word& name : NAMES) told.times += has(classes, letters, name) && has_class(classes, name.text);
        told.of_math_box = has(classes, letters, ATH);
        told.of_variable = told.of_math_box && has_class(classes, "math");
        told.of_small = has(classes, letters, CREEN);
        told.of_italic = has(classes, letters, MATERIAL);
    }

    // Whether the classes of an element have one of some words: they are asked once.
    template <typename Words>
    static bool has_any_small(std::optional<bool>& told, const Asked& asked, const Words& words) {
        if (!told) told = cleanse::has_any_small(asked.of_class.text, asked.classes->letters, words);
        return *told;
    }

    // Whether these count is known to the parser alone.
    static bool is_clear(View classes, bool is_variable) {
        return each_class(classes, [&](View name) {
            for (const View known : {View("secedit"), View("editsection"), View("katex")}) {
                if (is_alike(name, known) && name != known) return false;
            }
            return !(is_variable && is_alike(name, "math") && name != "math");
        });
    }

    // Calls a function with each, until it gives false; gives whether it never did.
    template <typename Function>
    static bool each_class(View classes, Function function) {
        for (std::size_t at = 0; at < classes.size();) {
            if (is_folding(classes[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < classes.size() && !is_folding(classes[end])) ++end;
            if (!function(classes.substr(at, end - at))) return false;
            at = end;
        }
        return true;
    }

    static bool has_class(View classes, View wanted) {
        return has(classes, wanted) && !each_class(classes, [&](View name) { return name != wanted; });
    }

    // How many of the selectors of SHAPES, LINES and TEMPLATES select an element: a query gives it as often.
    int times_selected(Node node, std::uint32_t bits, const Asked& asked) const {
        const auto is_of = [&](std::uint32_t wanted) { return (bits & wanted) != 0; };
        int times = asked.hidden.is_there + asked.style.is_there + is_of(TagFacts::Telling | TagFacts::Math) + is_of(TagFacts::Reading);
        times += is_of(TagFacts::Classed) && asked.of_class.is_there;
        times += is_of(TagFacts::Anchor) && (has(asked.href.text, "#") || has(asked.href.text, "=edit"));
        times += is_of(TagFacts::Span) && is_word(asked.role.text, "tooltip");
        times += is_of(TagFacts::Button) && is_in_heading(node);
        times += is_of(TagFacts::Script) && is_alike(asked.type.text.substr(0, 5), "math/");
        if (is_of(TagFacts::Template)) times += asked.has_mode + asked.has_old_mode;
        times += is_of(TagFacts::Image) && is_drawn(asked);
        if (asked.classes != nullptr) times += times_selected_by(bits, *asked.classes);
        if (!is_of(TagFacts::Known)) {
            const View name = tree_.name_of(node);
            times += std::find(std::begin(MATH_TAGS), std::end(MATH_TAGS), name) != std::end(MATH_TAGS);
        }
        return times;
    }

    static int times_selected_by(std::uint32_t bits, const OfClasses& classes) {
        const auto is_of = [&](std::uint32_t wanted) { return (bits & wanted) != 0; };
        return classes.times + (classes.of_math_box && is_of(TagFacts::MathBox)) + (classes.of_variable && is_of(TagFacts::Variable)) +
               (classes.of_small && is_of(TagFacts::Small)) + (classes.of_italic && is_of(TagFacts::Italic));
    }

    static bool is_drawn(const Asked& asked) {
        const View classes = asked.of_class.text;
        return asked.has_equation || has(asked.src.text, "tex") || has(asked.src.text, "/math") || has(classes, "tex") ||
               has(classes, "formula") || has(classes, "equation");
    }

    bool is_in_heading(Node node) const {
        const Node around = tree_.lexbor.parent(node);
        return around != nullptr && tree_.has(around, TagFacts::Heading);
    }

    void take(Node node, const TagFacts& facts, const Asked& asked, int times) {
        const std::uint32_t bits = facts.bits;
        const auto often = static_cast<std::size_t>(times);
        if ((bits & TagFacts::Reading) != 0) readings_.insert(readings_.end(), often, node);
        if (may_be_of_lines(asked)) {
            const long how = how_shown(asked);
            if (how == STYLED) {
                styled_.insert(styled_.end(), often, node);
            } else if (how != NOT_HIDDEN) {
                hidden_.insert(hidden_.end(), often, {node, how == NEVER_SEEN});
            }
        }
        if ((bits & TagFacts::Telling) != 0) {
            if (std::find(names_.begin(), names_.end(), facts.name) == names_.end()) names_.push_back(facts.name);
        } else if ((bits & TagFacts::Anchor) != 0) {
            look_at_link(node, asked);
        } else if ((bits & TagFacts::Button) != 0) {
            has_links_ = true;  // wherever it is, Python looks at all links and buttons of headings then
        } else if ((bits & TagFacts::Image) != 0) {
            has_formulas_ = has_formulas_ || is_image_of_formula(asked);
        } else if ((bits & (TagFacts::Math | TagFacts::Script)) != 0) {
            has_formulas_ = true;
        } else if ((bits & TagFacts::Template) != 0) {
            has_shadow_roots_ = true;
        } else if ((bits & TagFacts::Heading) == 0) {
            look_at_names(node, asked.of_class.text);
        }
    }

    void look_at_names(Node node, View names) {
        if (names.empty()) {
            const View name = tree_.name_of(node);
            has_formulas_ = has_formulas_ || std::any_of(std::begin(MATH_ENDS), std::end(MATH_ENDS), [&](View end) { return ends_with(name, end); });
            return;
        }
        has_notes_ = has_notes_ || has(names, "note");
        if (has(names, "edit")) {
            std::string joined(names);
            joined.erase(std::remove(joined.begin(), joined.end(), '-'), joined.end());
            has_anchors_ = has_anchors_ || has(joined, "editsec") || has(names, "secedit");
        }
        if (has(names, "ath")) {
            reduce(names, reduced_, [](char) { return true; });
            has_formulas_ = has_formulas_ || has(reduced_, "math");
        }
        has_formulas_ = has_formulas_ || has(names, "katex");
    }

    void look_at_link(Node node, const Asked& asked) {
        may_have_references_ = may_have_references_ || may_be_reference(node, asked);
        // The text last, of which links that stand in each other may have much.
        if (!has_links_ && is_of_heading(node)) has_links_ = asked.href.text != "#" || length_of(tree_.all_text_of(node)) <= SHORT;
        if (has_notes_) return;
        for (const auto* value : {&asked.href, &asked.of_class, &asked.role, &asked.id}) {
            has_notes_ = has_notes_ || has_any(value->text, NOTES);
        }
    }

    // Whether a link stands in a heading; or right behind one, if it is as short as a sign.
    bool is_of_heading(Node link) {
        const Lexbor& lexbor = tree_.lexbor;
        Node node = link;
        for (int step = 0; step < FEW_UP; ++step) {
            node = lexbor.parent(node);
            if (node == nullptr) return false;
            if (tree_.has(node, TagFacts::Heading)) return true;
        }
        for (const Node at : {link, lexbor.parent(link)}) {
            Node before = at == nullptr ? nullptr : lexbor.previous(at);
            for (int step = 0; step < FEW_UP && before != nullptr; ++step, before = lexbor.previous(before)) {
                if (tree_.has(before, TagFacts::Heading)) return length_of(tree_.all_text_of(link)) <= SIGN;
            }
        }
        return false;
    }

    // Whether a link in a heading, or behind one, may be what anchors.py takes out: it leads to the heading or to what is around it,
    // or is a sign, or edits. Some that are let through are none of these: all of a page where looking takes too many steps, as of
    // headings within headings that are never closed.
    bool is_own_link(Node link, View href) {
        const std::size_t hash = href.find('#'), equals = href.find('=');
        const bool edits = equals != href.npos && has_small(href.substr(equals), "=edit");
        if (hash == href.npos && !edits) return false;
        const Lexbor& lexbor = tree_.lexbor;
        const std::string names[] = {
            bare(hash == href.npos ? View() : href.substr(hash + 1)), bare(hash == href.npos ? View() : href.substr(href.rfind('#') + 1)),
        };
        bool was_asked = edits;
        for (Node at = lexbor.parent(link); at != nullptr; at = lexbor.parent(at)) {
            if (takes_too_long()) return true;
            if (!tree_.has(at, TagFacts::Heading)) continue;
            if (edits || (!was_asked && may_be_sign(link)) || leads_to(names, at)) return true;
            was_asked = true;  // whether it is a sign, which is the same of each heading
        }
        Node before = lexbor.previous(link);
        for (int others = 0; before != nullptr && others <= MOST_AROUND; before = lexbor.previous(before)) {
            if (takes_too_long()) return true;
            if (tree_.has(before, TagFacts::Heading)) return leads_to(names, before);
            others += tree_.is_element(before);
        }
        return false;
    }

    // Whether a heading around a button says more than the button: else nothing is taken out of it.
    bool is_beside_words(Node button) {
        const Lexbor& lexbor = tree_.lexbor;
        for (Node heading = lexbor.parent(button); heading != nullptr; heading = lexbor.parent(heading)) {
            if (takes_too_long()) return true;
            if (!tree_.has(heading, TagFacts::Heading)) continue;
            for (Node at = lexbor.first_child(heading); at != nullptr;) {
                if (takes_too_long() || (tree_.is_text(at) && has_words(tree_.text_of(at)))) return true;
                at = at == button ? tree_.behind(at, heading) : tree_.following(at, heading);
            }
        }
        return false;
    }

    static bool has_words(View text) {
        return std::any_of(text.begin(), text.end(), [](char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; });
    }

    // Whether a link may be what footnotes.py takes for a reference to a note.
    bool may_be_reference(Node link, const Asked& asked) {
        if (!has(asked.href.text, "#")) return false;
        const bool is_named = asked.is_reference || is_word(asked.role.text, "doc-noteref") || is_raised(link) || may_name_note(asked);
        return is_named && may_be_mark(link);
    }

    static bool may_name_note(const Asked& asked) {
        const Asked::Value* values[] = {&asked.href, &asked.of_class, &asked.id, &asked.rel, &asked.name};
        return std::any_of(std::begin(values), std::end(values), [](const Asked::Value* value) {
            const View text = value->text;
            return !is_ascii(text) || cleanse::has_any_small(text, Letters(text), OF_NOTES);
        });
    }

    // Whether it stands in a <sup> or holds one.
    bool is_raised(Node link) {
        Node around = tree_.lexbor.parent(link);
        for (int step = 0; step < FEW_UP && around != nullptr; ++step, around = tree_.lexbor.parent(around)) {
            if (tree_.name_of(around) == "sup") return true;
        }
        for (Node at = tree_.lexbor.first_child(link); at != nullptr; at = tree_.following(at, link)) {
            if (takes_too_long() || tree_.name_of(at) == "sup") return true;
        }
        return false;
    }

    // Whether a link's text may be a mark: that has a number, or is one of few letters, or a sign.
    bool may_be_mark(Node link) {
        std::string text;
        for (Node at = tree_.lexbor.first_child(link); at != nullptr; at = tree_.following(at, link)) {
            if (takes_too_long() || (tree_.is_element(at) && tree_.attribute(at, "class").is_there)) return true;  // which may be hidden
            if (tree_.is_text(at)) text += tree_.text_of(at);
        }
        if (!is_ascii(text)) return true;
        const auto first = std::find_if_not(text.begin(), text.end(), is_space);
        const auto last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), is_space).base();
        if (first == last || last - first > static_cast<std::ptrdiff_t>(LONGEST_MARK)) return false;
        if (std::any_of(first, last, [](char c) { return c >= '0' && c <= '9'; })) return true;
        const auto letters = std::count_if(first, last, is_letter_or_digit);
        return letters <= 2 || std::all_of(first, last, [](char c) { return !is_letter_or_digit(c) || View("ivxlc").find(small(c)) != View::npos; });
    }

    bool takes_too_long() { return ++steps_ > MOST_STEPS; }

    bool may_be_sign(Node link) {
        const std::string text = tree_.all_text_of(link);
        return !text.empty() && length_of(text) <= SIGN && std::none_of(text.begin(), text.end(), is_letter_or_digit);
    }

    static std::string bare(View name) {
        constexpr View PREFIX = "user-content-";
        return sound(name.substr(0, PREFIX.size()) == PREFIX ? name.substr(PREFIX.size()) : name);
    }

    // Whether one of some names is that of a heading, of what is in it or of what is around it.
    template <typename Names>
    bool leads_to(const Names& names, Node heading) {
        for (Node at = heading; at != nullptr; at = tree_.following(at, heading)) {
            if (takes_too_long() || is_named(names, at)) return true;
        }
        Node around = tree_.lexbor.parent(heading);
        for (int step = 0; step < MOST_AROUND && around != nullptr; ++step, around = tree_.lexbor.parent(around)) {
            if (is_named(names, around)) return true;
        }
        return false;
    }

    template <typename Names>
    bool is_named(const Names& names, Node node) const {
        if (!tree_.is_element(node)) return false;
        bool is_so = false;
        tree_.each_attribute(node, [&](View name, const char* value, std::size_t size) {
            if (is_so || value == nullptr || size == 0 || (name != "id" && name != "name")) return;
            const std::string own = bare({value, size});
            is_so = own == names[0] || own == names[1];
        });
        return is_so;
    }

    bool is_image_of_formula(const Asked& asked) {
        std::string said(asked.of_class.text);
        said += ' ';
        said += asked.src.text;
        if (is_ascii(said)) {
            reduce(said, reduced_, [](char) { return true; });
            if (!has_any(reduced_, OF_FORMULAS)) return false;
        }
        const Reference classes = string_of(sound(asked.of_class.text)), source = string_of(sound(asked.src.text));
        Reference answer(PyObject_CallFunction(is_formula_, "{sOsO}", "class", classes.get(), "src", source.get()));
        const int is_so = PyObject_IsTrue(answer.get());
        if (is_so < 0) throw PythonError();
        return is_so == 1;
    }

    // As Python has it, which remembers what it was asked.
    long how_shown(const Asked& asked) {
        key_.clear();
        for (const Asked::Value* value : {&asked.of_class, &asked.style, &asked.hidden, &asked.role}) {
            const std::size_t size = value->is_there ? value->text.size() + 1 : 0;
            key_.append(reinterpret_cast<const char*>(&size), sizeof size).append(value->text);
        }
        long how = remembered_.of(how_shown_, key_);
        if (how < 0) {
            how = ask_how_shown(asked);
            remembered_.remember(how_shown_, key_, how);
        }
        return how;
    }

    long ask_how_shown(const Asked& asked) const {
        const auto given = [](const Asked::Value& value) { return value.is_there ? string_of(sound(value.text)) : Reference::borrowed(Py_None); };
        Reference names = given(asked.of_class), style = given(asked.style), hidden = given(asked.hidden), role = given(asked.role);
        Reference answer(PyObject_CallFunctionObjArgs(how_shown_, names.get(), style.get(), hidden.get(), role.get(), nullptr));
        const long how = PyLong_AsLong(answer.get());
        if (how == -1 && PyErr_Occurred()) throw PythonError();
        return how;
    }

    // Whether classes may hide.
    bool may_be_of_lines(View classes, Letters letters) {
        if (!is_ascii(classes)) return true;
        if (!may_have_any(letters, TELLING)) return false;
        reduce(classes, reduced_, is_letter_or_digit);
        return std::any_of(std::begin(TELLING), std::end(TELLING), [&](const Word& word) { return has(reduced_, letters, word); });
    }

    // Whether an element may be hidden, or shown otherwise than its tag says.
    bool may_be_of_lines(const Asked& asked) {
        if (asked.hidden.is_there || is_word(asked.role.text, "tooltip")) return true;
        if (asked.classes != nullptr) {
            std::optional<bool>& may_be = asked.classes->may_be_of_lines;
            if (!may_be) may_be = may_be_of_lines(asked.of_class.text, asked.classes->letters);
            if (*may_be) return true;
        }
        const View style = asked.style.text;
        if (style.empty()) return false;
        if (!is_ascii(style)) return true;
        const Letters letters(style);
        if (!may_have_any(letters, STYLES)) return false;
        reduce(style, reduced_, [](char c) { return !is_space(c); });
        return std::any_of(std::begin(STYLES), std::end(STYLES), [&](const Word& word) { return has(reduced_, letters, word); });
    }

    PageTree& tree_;
    PyObject *is_formula_, *how_shown_;
    HowShown& remembered_;
    bool has_notes_ = false, has_formulas_ = false, has_anchors_ = false, has_shadow_roots_ = false, may_have_gutters_ = false;
    bool may_have_spans_ = false, may_have_references_ = false;  // the second, or what footnotes.py sets apart otherwise
    // Whether a link stands in a heading or behind one, or there is a button; one of both that may be taken out of it; whether anything is to edit a section.
    bool has_links_ = false, has_own_links_ = false, has_edits_ = false;
    std::unordered_map<View, OfClasses> of_classes_;  // which lie in the tree
    int steps_ = 0;  // between links and headings
    std::vector<PyObject*> names_;  // of tags
    std::vector<Node> styled_, readings_;
    std::vector<HiddenNode> hidden_;
    std::string reduced_, key_;
};

}  // namespace

long HowShown::of(PyObject* function, const std::string& key) const {
    if (function != asked_.get()) return -1;
    const auto found = known_.find(key);
    return found == known_.end() ? -1 : found->second;
}

void HowShown::remember(PyObject* function, const std::string& key, long how) {
    if (key.size() > LONGEST) return;
    if (function != asked_.get() || size_ + key.size() > MOST) {
        known_.clear();
        size_ = 0;
        asked_ = Reference::borrowed(function);
    }
    known_.emplace(key, how);
    size_ += key.size();
}

Reference shapes_of(PageTree& tree, PyObject* tree_object, PyObject* is_formula, PyObject* how_shown, HowShown& remembered) {
    Look look(tree, is_formula, how_shown, remembered);
    return look.go() ? look.told(tree_object) : Reference::borrowed(Py_None);
}

}  // namespace cleanse
