#include "page_walk.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "blocks.hpp"
#include "display.hpp"
#include "hidden.hpp"
#include "holder.hpp"
#include "numbers.hpp"
#include "page_shapes.hpp"
#include "page_tree.hpp"
#include "places.hpp"
#include "state.hpp"
#include "unseen.hpp"

namespace cleanse {

namespace {

using Node = Lexbor::Node;

// As in cleanse/read/tree.py and cleanse/read/tables.py.
enum Action : std::uint8_t { Skip, Text, Break, Declared, Picture, Inline, Link, Place, Block, Whole, Unknown };
constexpr char NEW_LINE = '\0';
constexpr std::size_t MOST_NAMES = 4000;
constexpr int MOST_EMPTY = 60;

// Whether a style of ASCII hides, as _HIDING of cleanse/read/tree.py has it.
bool hides(std::string_view style) {
    constexpr std::string_view NAMED[][2] = {{"display", "none"}, {"visibility", "hidden"}};
    constexpr std::size_t MOST_BLANKS = 9;
    const auto has = [&](std::size_t at, std::string_view word) {
        const auto is_alike = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 32) : a) == b; };
        return style.size() - at >= word.size() && std::equal(word.begin(), word.end(), style.begin() + at, [&](char b, char a) { return is_alike(a, b); });
    };
    const auto behind_blanks = [&](std::size_t at) {
        const std::size_t start = at;
        while (at < style.size() && at - start < MOST_BLANKS && is_ascii_space(style[at])) ++at;
        return at;
    };
    for (std::size_t colon = style.find(':'); colon != style.npos; colon = style.find(':', colon + 1)) {
        const std::size_t value = behind_blanks(colon + 1);
        std::size_t end = colon;
        while (end > 0 && colon - end < MOST_BLANKS && is_ascii_space(style[end - 1])) --end;
        for (const auto& [name, hiding] : NAMED) {
            if (end >= name.size() && has(end - name.size(), name) && has(value, hiding)) return true;
        }
    }
    return false;
}

struct Cell {
    std::int32_t table = -1, row = -1, cell = -1;
};

struct Setting {
    std::int8_t kind = 0;
    Cell at;
};

// Of what a page says of itself, what is asked: the names of <meta>.
constexpr std::string_view SAID[] = {"description", "og:title", "twitter:title", "og:description", "og:type", "og:site_name"};

// What each class has of a link that is a sign: as in cleanse/read/rendering/anchors.py.
constexpr std::string_view OF_SIGNS[] = {"anchor", "permalink", "headerlink", "hash-link"};

// Whether a style may hide: those that do have one of two words, but for letters that are like others.
bool may_hide(const std::string& style) {
    if (!is_ascii(style)) return true;
    return hides(style);  // for sure
}

constexpr std::int64_t PROSE_WORDS = 12;  // as in cleanse/text/lines.py
constexpr std::int8_t PARAGRAPH = 0, LIST_ITEM = 2, TABLE_CELL = 3, CODE = 5;  // of the kinds that the caller names

// What a type has a slot for, by its name.
class Field {
  public:
    Field(PyObject* type, const char* name)
        : descriptor_(PyObject_GetAttrString(type, name)),
          set_(reinterpret_cast<descrsetfunc>(PyType_GetSlot(Py_TYPE(descriptor_.get()), Py_tp_descr_set))) {
        if (set_ != nullptr) return;
        PyErr_Format(PyExc_TypeError, "%R has no slot for %s", type, name);
        throw PythonError();
    }

    void set(const Reference& object, const Reference& value) const {
        if (set_(descriptor_.get(), object.get(), value.get()) < 0) throw PythonError();
    }

  private:
    const Reference descriptor_;
    const descrsetfunc set_;
};

class Walk {
  public:
    Walk(PageTree& tree, const Helpers& helpers, PyObject* kinds, bool whole)
        : tree_(tree), helpers_(helpers), display_(tree, helpers), places_(tree), kinds_(kinds), whole_(whole) {}

    void go();
    struct Types {
        PyObject *block, *cell, *unseen;
    };
    Reference made(PyObject* tree_object, const Types& types);

  private:
    struct Open {
        Node node;
        std::int32_t number;
        std::uint8_t action;
    };

    void read_text(Node node);
    // Goes into an element, if there is anything in it.
    bool enter(Node node, std::uint8_t action);
    // The innermost element closes; gives what follows it.
    Node close();
    void end_block();
    void add_block();
    void count(std::string_view text, std::int64_t size, std::int64_t link_chars, std::int32_t element);
    std::string text_of_block(std::int8_t kind) const;
    std::int32_t element(std::size_t depth);
    void describe(Node node);
    bool is_hidden_by(const std::string& style) const;  // as Python says
    void add_names_of_code(Node pre);
    Setting setting_in(const Setting& around, std::uint32_t bits, std::int8_t kind, std::int32_t number);
    enum Gap : std::uint8_t { NoGap, Paragraphs, Lines, Cells };
    Gap separator(const Setting& setting) const;
    void enter_cell(std::int32_t number, std::int32_t row, Node node);
    void declare(Node node);
    std::vector<std::int32_t> ends() const;
    Reference name_of(Node node);
    Reference tables(PyObject* type_of_cells) const;
    Reference blocks(PyObject* type);

    PageTree& tree_;
    const Helpers& helpers_;
    Display display_;
    Places places_;
    const Items kinds_;
    const Reference gaps_[4] = {string_of(""), string_of("\n\n"), string_of("\n"), string_of("\t")};  // by number
    const bool whole_;

    std::vector<Open> open_;  // the elements around, outermost first
    std::string text_;        // of the block so far
    bool is_at_line_end_ = false;  // whether its last piece is a line break
    std::size_t low_ = 0, trough_ = 0, links_ = 0, inside_ = 0;
    std::int64_t link_chars_ = 0;

    std::vector<Reference> tags_, names_, texts_, block_kinds_, separators_;
    std::vector<std::int64_t> chars_of_links_;
    std::vector<std::int32_t> parents_, firsts_, elements_, pictures_;
    std::vector<bool> hidden_, is_whole_;
    std::vector<Setting> settings_;
    Setting last_;
    std::int8_t last_kind_ = -1;
    std::string described_;
    bool is_hidden_ = false;

    std::vector<std::int32_t> found_tables_, nesting_tables_;
    std::vector<std::pair<std::int32_t, std::int32_t>> columns_;
    std::unordered_map<std::int32_t, std::pair<Node, int>> lasts_;

    std::int64_t words_ = 0, unlinked_words_ = 0, long_words_ = 0, unlinked_chars_ = 0, whole_chars_ = 0, chars_of_none_ = 0;

    std::vector<Reference> said_;  // what the page says of itself
    std::vector<Node> unseen_;
};

void Walk::go() {
    const Lexbor& lexbor = tree_.lexbor;
    Node node = tree_.root;
    while (node != nullptr) {
        std::uint8_t action = tree_.facts(node).action;
        if (action == Text) {
            read_text(node);
        } else if (action >= Inline) {
            if (action == Unknown) {
                const auto shown = display_.shown(node, !open_.empty() && open_.back().action == Inline);
                action = shown == Display::Nothing ? Skip : shown == Display::InLine ? Inline : Block;
            }
            if (!text_.empty() && action >= Block) end_block();
            if (action != Skip && enter(node, action)) {
                node = lexbor.first_child(node);
                continue;
            }
        } else if (action == Break) {
            if (!text_.empty()) {
                if (!is_at_line_end_) {
                    text_ += NEW_LINE;
                    is_at_line_end_ = true;
                } else if (inside_ == 0) {
                    add_block();
                }
            }
        } else if (action == Declared) {
            declare(node);
        } else if (action == Picture) {
            pictures_.push_back(static_cast<std::int32_t>(texts_.size()));
        }
        node = lexbor.next(node);
        while (node == nullptr && !open_.empty()) node = close();
    }
}

void Walk::read_text(Node node) {
    const std::string_view text = tree_.text_of(node);
    const bool is_space = tree_.spaces.is_all_space(text);
    if (!text_.empty()) {
        low_ = std::min(low_, trough_);
        if (is_at_line_end_ && is_space) return;  // between two <br>
    } else if (is_space) {
        return;
    } else {
        low_ = open_.size();
    }
    if (text.empty()) return;
    text_ += text;
    is_at_line_end_ = text.size() == 1 && text[0] == NEW_LINE;
    trough_ = open_.size();
    if (links_ > 0) link_chars_ += static_cast<std::int64_t>(length_of(text));
}

bool Walk::enter(Node node, std::uint8_t action) {
    if (tree_.lexbor.first_child(node) == nullptr) return false;
    if (action == Link && places_.has(node)) action = Place;
    open_.push_back({node, -1, action});
    if (action == Link) {
        ++links_;
    } else if (action == Whole && whole_ && inside_ == 0) {
        inside_ = open_.size();
    }
    return true;
}

Node Walk::close() {
    const Open closed = open_.back();
    if (closed.action >= Block) {
        if (inside_ == open_.size()) inside_ = 0;
        if (!text_.empty()) end_block();
    } else if (closed.action == Link) {
        --links_;
    }
    open_.pop_back();
    trough_ = std::min(trough_, open_.size());
    return tree_.lexbor.next(closed.node);
}

// Where a block begins or ends: in an element that is one block, a line.
void Walk::end_block() {
    if (inside_ != 0) {
        text_ += NEW_LINE;
        is_at_line_end_ = true;
    } else {
        add_block();
    }
}

void Walk::add_block() {
    const std::size_t depth = std::min(low_, open_.size());
    std::int32_t number = -1;
    Setting setting;
    if (depth > 0) {
        number = open_[depth - 1].number;
        if (number < 0) number = element(depth);
        setting = settings_[static_cast<std::size_t>(number)];
    }
    const std::string text = text_of_block(setting.kind);
    if (!text.empty()) {
        Gap between = texts_.empty() ? NoGap : Paragraphs;
        if (setting.kind != PARAGRAPH && !texts_.empty() && setting.kind == last_kind_) between = separator(setting);
        last_ = setting;
        last_kind_ = setting.kind;
        const auto size = static_cast<std::int64_t>(length_of(text));
        texts_.push_back(string_of(text));
        block_kinds_.push_back(kinds_[setting.kind]);
        separators_.push_back(Reference::borrowed(gaps_[between].get()));
        chars_of_links_.push_back(std::min(link_chars_, size));
        elements_.push_back(number);
        count(text, size, chars_of_links_.back(), number);
    }
    text_.clear();
    is_at_line_end_ = false;
    link_chars_ = 0;
}

// Sums over all blocks, which tell of most pages that nothing more is to be asked of them: see Counted of cleanse/read/tree.py.
void Walk::count(std::string_view text, std::int64_t size, std::int64_t link_chars, std::int32_t element) {
    const Spaces::Counts counts = tree_.spaces.counted(text);
    words_ += static_cast<std::int64_t>(counts.words);
    unlinked_chars_ += size - link_chars;
    if (element < 0) {
        chars_of_none_ += size - link_chars;
    } else if (is_whole_[static_cast<std::size_t>(element)]) {
        whole_chars_ += size - link_chars;
    }
    if (2 * link_chars >= size) return;
    const auto words = static_cast<std::int64_t>(counts.words_of_reader);
    unlinked_words_ += words;
    if (size <= PROSE_WORDS) return;
    const std::int64_t counted = counts.is_ascii ? std::count(text.begin(), text.end(), ' ') + 1 : words;
    if (counted >= PROSE_WORDS) long_words_ += counted;
}

std::string Walk::text_of_block(std::int8_t kind) const {
    const Spaces& spaces = tree_.spaces;
    if (kind == CODE) {
        std::string text = text_;
        for (char& c : text) {
            if (c == NEW_LINE || c == '\f') c = '\n';  // a page break ends a line, as it does in a text
        }
        const std::size_t start = text.find_first_not_of('\n');
        if (start == text.npos) return {};
        return std::string(spaces.stripped_right(std::string_view(text).substr(start)));
    }
    if (text_.find(NEW_LINE) == text_.npos) return spaces.folded(text_);
    std::string text;
    for (std::size_t start = 0; start <= text_.size();) {
        const std::size_t end = std::min(text_.find(NEW_LINE, start), text_.size());
        const std::string part = spaces.folded(std::string_view(text_).substr(start, end - start));
        if (!part.empty()) {
            if (!text.empty()) text += '\n';
            text += part;
        }
        start = end + 1;
    }
    return text;
}

// The number of the open element at a depth, which is entered in the page together with those above it.
std::int32_t Walk::element(std::size_t depth) {
    std::size_t first = depth - 1;
    while (first > 0 && open_[first - 1].number < 0) --first;
    std::int32_t number = first > 0 ? open_[first - 1].number : -1;
    Setting setting = number >= 0 ? settings_[static_cast<std::size_t>(number)] : Setting();
    for (std::size_t at = first; at < depth; ++at) {
        const Node node = open_[at].node;
        const TagFacts& facts = tree_.facts(node);
        describe(node);
        if ((facts.bits & TagFacts::Pre) != 0) add_names_of_code(node);
        const std::int32_t parent = number;
        number = static_cast<std::int32_t>(tags_.size());
        open_[at].number = number;
        if ((facts.bits & TagFacts::Table) != 0) {
            found_tables_.push_back(number);
            if (setting.at.table >= 0) nesting_tables_.push_back(setting.at.table);
        } else if ((facts.bits & TagFacts::Cell) != 0) {
            enter_cell(number, setting.at.row, node);
        }
        setting = setting_in(setting, facts.bits, facts.kind, number);
        settings_.push_back(setting);
        tags_.push_back(name_of(node));
        names_.push_back(string_of(described_));
        parents_.push_back(parent);
        hidden_.push_back(is_hidden_);
        is_whole_.push_back((facts.bits & TagFacts::Whole) != 0);
        firsts_.push_back(static_cast<std::int32_t>(texts_.size()));
    }
    return number;
}

Reference Walk::name_of(Node node) {
    PyObject* known = tree_.facts(node).name;
    return known != nullptr ? Reference::borrowed(known) : string_of(sound(tree_.name_of(node)));
}

Setting Walk::setting_in(const Setting& around, std::uint32_t bits, std::int8_t kind, std::int32_t number) {
    Setting setting = around;
    if ((bits & TagFacts::Paragraph) != 0) {  // a paragraph of a cell is a paragraph
        if (setting.kind == TABLE_CELL) setting.kind = PARAGRAPH;
        return setting;
    }
    if (kind >= 0) setting.kind = kind;
    if ((bits & TagFacts::Table) != 0) {
        setting.at = {number, -1, -1};
    } else if ((bits & TagFacts::Row) != 0) {
        setting.at.row = number;
    } else if ((bits & TagFacts::Cell) != 0) {
        setting.at.cell = number;
    }
    return setting;
}

// What stands between two blocks that are of the same kind and no paragraphs.
Walk::Gap Walk::separator(const Setting& setting) const {
    if (setting.kind == LIST_ITEM) return Lines;
    if (setting.kind == TABLE_CELL && last_.at.row >= 0 && last_.at.cell != setting.at.cell) {
        return last_.at.row == setting.at.row ? Cells : Lines;
    }
    return Paragraphs;
}

// An element's classes, id, role and itemprop, and whether it is hidden.
void Walk::describe(Node node) {
    std::string id, role, itemprop, style;
    bool has_style = false;
    described_.clear();
    is_hidden_ = false;
    const auto value_of = [](const char* value, std::size_t size) { return value == nullptr ? std::string() : sound({value, size}); };
    tree_.each_attribute(node, [&](std::string_view name, const char* value, std::size_t size) {
        if (is_word(name, "class")) {
            described_ = value_of(value, size);
        } else if (is_word(name, "id")) {
            id = value_of(value, size);
        } else if (is_word(name, "role")) {
            role = value_of(value, size);
        } else if (is_word(name, "itemprop")) {
            itemprop = value_of(value, size);
        } else if (is_word(name, "style")) {
            style = value_of(value, size);
            has_style = value != nullptr;
        } else if (is_word(name, "hidden") || (is_word(name, "aria-hidden") && value != nullptr && is_word({value, size}, "true"))) {
            is_hidden_ = true;
        }
    });
    for (const std::string* more : {&id, &role, &itemprop}) {
        if (more->empty()) continue;
        described_ += ' ';
        described_ += *more;
    }
    if (has_style && !is_hidden_ && may_hide(style)) is_hidden_ = is_ascii(style) || is_hidden_by(style);
    if (described_.size() > MOST_NAMES && length_of(described_) > MOST_NAMES) {
        std::size_t end = 0;
        for (std::size_t count = 0; count < MOST_NAMES; ++count) next_of(described_, end);
        described_.resize(end);
    }
}

bool Walk::is_hidden_by(const std::string& style) const {
    Reference answer(PyObject_CallFunction(helpers_.hides, "N", string_of(style).release()));
    const int is_so = PyObject_IsTrue(answer.get());
    if (is_so < 0) throw PythonError();
    return is_so == 1;
}

// The classes of the <code> that opens a <pre>, which say the language.
void Walk::add_names_of_code(Node pre) {
    const Node code = tree_.lexbor.first_child(pre);
    if (code == nullptr || !tree_.has(code, TagFacts::Code)) return;
    const PageTree::Value named = tree_.attribute(code, "class");
    if (!named.text.empty()) described_ = std::string(tree_.spaces.stripped(described_ + ' ' + named.text));
}

// A cell with text begins: its column is told by the cells beside it, each of which is looked at once.
void Walk::enter_cell(std::int32_t number, std::int32_t row, Node node) {
    const auto known = lasts_.find(row);
    const Node last = known == lasts_.end() ? nullptr : known->second.first;
    int column = (known == lasts_.end() ? -1 : known->second.second) + 1;
    const int least = column + MOST_EMPTY;
    for (Node beside = tree_.lexbor.previous(node); beside != nullptr && beside != last && column < least;
         beside = tree_.lexbor.previous(beside)) {
        column += tree_.has(beside, TagFacts::Cell);
    }
    lasts_[row] = {node, column};
    columns_.emplace_back(number, column);
}

// An element that shows nothing, in which a page may speak of itself: its attributes that tell, and its text where they say so.
void Walk::declare(Node node) {
    const std::uint32_t bits = tree_.facts(node).bits;
    if ((bits & (TagFacts::Script | TagFacts::Noscript | TagFacts::Template)) != 0) unseen_.push_back(node);
    std::string property, name, content, type;
    tree_.each_attribute(node, [&](std::string_view called, const char* value, std::size_t size) {
        if (value == nullptr) return;
        std::string* to = is_word(called, "property") ? &property : is_word(called, "name") ? &name : is_word(called, "content") ? &content
                        : is_word(called, "type") ? &type : nullptr;
        if (to != nullptr) *to = sound({value, size});
    });
    const auto say = [&](std::string_view what, std::string_view text) {
        Reference said = string_of(text);
        said_.push_back(Reference(Py_BuildValue("(s#N)", what.data(), static_cast<Py_ssize_t>(what.size()), said.release())));
    };
    if (type == "application/ld+json") {
        say(type, tree_.all_text_of(node));
    } else if (!content.empty()) {
        const std::string& called = property.empty() ? name : property;
        if (std::find(std::begin(SAID), std::end(SAID), called) != std::end(SAID)) say(called, content);
    } else if ((bits & TagFacts::Title) != 0) {
        say("<title>", tree_.all_text_of(node));
    }
}

std::vector<std::int32_t> Walk::ends() const {
    std::vector<std::int32_t> ends(tags_.size());
    for (std::size_t at = 0; at < elements_.size(); ++at) {
        // Blocks of no element count for the last one, as -1 does in a list of Python.
        const std::size_t element = elements_[at] < 0 ? ends.size() - 1 : static_cast<std::size_t>(elements_[at]);
        ends.at(element) = static_cast<std::int32_t>(at) + 1;
    }
    for (std::size_t at = ends.size(); at-- > 1;) {
        if (parents_[at] >= 0) ends[static_cast<std::size_t>(parents_[at])] = std::max(ends[static_cast<std::size_t>(parents_[at])], ends[at]);
    }
    return ends;
}

// None where there are none; else their numbers, which of them have others inside, the columns of cells, and where elements stand.
Reference Walk::tables(PyObject* type_of_cells) const {
    if (found_tables_.empty()) return Reference::borrowed(Py_None);
    const auto column = [&](std::size_t at) { return Reference(Py_BuildValue("ii", columns_[at].first, columns_[at].second)); };
    const auto type = reinterpret_cast<PyTypeObject*>(type_of_cells);
    if (!PyType_IsSubtype(type, &PyTuple_Type)) {
        PyErr_Format(PyExc_TypeError, "a cell is a tuple, no %R", type_of_cells);
        throw PythonError();
    }
    const auto allocate = reinterpret_cast<allocfunc>(PyType_GetSlot(type, Py_tp_alloc));
    const auto made = [&](const Cell& cell) {
        Reference found(allocate(type, 3));
        Py_ssize_t field = 0;
        for (const std::int32_t number : {cell.table, cell.row, cell.cell}) put(found, field++, Reference(PyLong_FromLong(number)));
        return found;
    };
    const Reference nowhere = made({});  // of most elements
    const auto cell = [&](std::size_t at) {
        const Cell& cell = settings_[at].at;
        return cell.table < 0 && cell.row < 0 && cell.cell < 0 ? Reference::borrowed(nowhere.get()) : made(cell);
    };
    return Reference(Py_BuildValue(
        "NNNN", list_of(found_tables_).release(), list_of(nesting_tables_).release(), list_of(columns_.size(), column).release(),
        list_of(settings_.size(), cell).release()
    ));
}

// The blocks as Python has them: it would take five times as long to make them.
Reference Walk::blocks(PyObject* type) {
    const auto allocate = reinterpret_cast<allocfunc>(PyType_GetSlot(reinterpret_cast<PyTypeObject*>(type), Py_tp_alloc));
    const Field text(type, "text"), element(type, "element"), kind(type, "kind"), separator(type, "separator"), link_chars(type, "link_chars");
    return list_of(texts_.size(), [&](std::size_t at) {
        Reference block(allocate(reinterpret_cast<PyTypeObject*>(type), 0));
        text.set(block, texts_[at]);
        element.set(block, Reference(PyLong_FromLong(elements_[at])));
        kind.set(block, block_kinds_[at]);
        separator.set(block, separators_[at]);
        link_chars.set(block, Reference(PyLong_FromLongLong(chars_of_links_[at])));
        return block;
    });
}

Reference Walk::made(PyObject* tree_object, const Types& types) {
    const auto listed = [](std::vector<Reference>& given) { return list_of(given.size(), [&](std::size_t at) { return std::move(given[at]); }); };
    const auto unseen = [&](std::size_t at) { return unseen_object(types.unseen, tree_, unseen_[at], tree_object); };
    const auto is_hidden = [&](std::size_t at) { return Reference::borrowed(hidden_[at] ? Py_True : Py_False); };
    const std::vector<std::int32_t> to = ends();
    Reference made(PyTuple_New(12));
    Py_ssize_t next = 0;
    const auto put = [&](Reference value) {
        if (PyTuple_SetItem(made.get(), next++, value.release()) < 0) throw PythonError();
    };
    put(listed(tags_));
    put(listed(names_));
    put(list_of(parents_));
    put(list_of(hidden_.size(), is_hidden));
    put(list_of(firsts_));
    put(list_of(to));
    put(list_of(pictures_));
    put(blocks(types.block));
    put(listed(said_));
    put(list_of(unseen_.size(), unseen));
    put(tables(types.cell));
    if (!is_whole_.empty() && is_whole_.back()) whole_chars_ += chars_of_none_;  // as -1 counts in a list of Python
    put(Reference(Py_BuildValue("LLLLL", words_, unlinked_words_, long_words_, unlinked_chars_, whole_chars_)));
    return made;
}

struct Reader {
    Lexbor lexbor;
    Tags tags;
    mutable HowShown shown;
};

PyObject* reader_new(PyTypeObject* type, PyObject* args, PyObject*) {
    return guarded([&] {
        PyObject *found = nullptr, *given = nullptr;
        if (!PyArg_ParseTuple(args, "O&O", PyUnicode_FSConverter, &found, &given)) throw PythonError();
        const Reference path(found);
        auto reader = std::make_unique<Reader>();
        if (!reader->lexbor.find(PyBytes_AsString(path.get()))) {
            PyErr_Format(PyExc_LookupError, "%R does not show the functions of lexbor that are asked for", path.get());
            throw PythonError();
        }
        reader->tags.read(given);
        return Holder<Reader>::object(type, std::move(reader));
    });
}

PyObject* reader_walk(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *tree_object = nullptr, *given_helpers = nullptr, *kinds = nullptr;
        Walk::Types types{};
        int whole = 0;
        if (!PyArg_ParseTuple(args, "OpO(O!O!)O", &tree_object, &whole, &kinds, &PyType_Type, &types.block, &PyType_Type, &types.cell, &given_helpers)) {
            throw PythonError();
        }
        const Reader& self = Holder<Reader>::of(object);
        State& state = state_of_type(Py_TYPE(object));
        PageTree tree(self.lexbor, self.tags, *state.characters, tree_object);
        if (tree.document == nullptr) return Reference::borrowed(Py_None);
        const Helpers helpers(given_helpers);
        Walk walk(tree, helpers, kinds, whole != 0);
        walk.go();
        types.unseen = state.unseen;
        return walk.made(tree_object, types);
    });
}

PyObject* reader_shapes(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *tree_object = nullptr, *is_formula = nullptr, *how_shown = nullptr;
        if (!PyArg_ParseTuple(args, "OOO", &tree_object, &is_formula, &how_shown)) throw PythonError();
        const Reader& self = Holder<Reader>::of(object);
        PageTree tree(self.lexbor, self.tags, *state_of_type(Py_TYPE(object)).characters, tree_object);
        return tree.document == nullptr ? Reference::borrowed(Py_None) : shapes_of(tree, tree_object, is_formula, how_shown, self.shown);
    });
}

// Whether a function is true of an attribute of any link: of its name and value.
template <typename Function>
bool is_of_any_link(const PageTree& tree, Function function) {
    bool is_so = tree.document == nullptr;
    for (Node node = tree.root; node != nullptr && !is_so; node = tree.following(node, tree.root)) {
        if (!tree.has(node, TagFacts::Anchor)) continue;
        tree.each_attribute(node, [&](std::string_view name, const char* value, std::size_t size) {
            is_so = is_so || (value != nullptr && function(name, std::string_view(value, size)));
        });
    }
    return is_so;
}

PyObject* reader_may_have_references(PyObject* object, PyObject* tree_object) {
    return guarded([&] {
        const Reader& self = Holder<Reader>::of(object);
        const PageTree tree(self.lexbor, self.tags, *state_of_type(Py_TYPE(object)).characters, tree_object);
        constexpr std::string_view ROLE = "doc-noteref";
        const bool may_have = is_of_any_link(tree, [&](std::string_view name, std::string_view value) {
            return value.size() == ROLE.size() && name.size() >= 4 && name.substr(name.size() - 4) == "role";
        });
        return Reference::borrowed(may_have ? Py_True : Py_False);
    });
}

PyObject* reader_may_have_signs(PyObject* object, PyObject* tree_object) {
    return guarded([&] {
        const Reader& self = Holder<Reader>::of(object);
        const PageTree tree(self.lexbor, self.tags, *state_of_type(Py_TYPE(object)).characters, tree_object);
        const bool may_have = is_of_any_link(tree, [](std::string_view name, std::string_view value) {
            if (name.size() < 5 || name.substr(name.size() - 5) != "class") return false;
            std::string small(value);
            for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
            return std::any_of(std::begin(OF_SIGNS), std::end(OF_SIGNS), [&](std::string_view part) { return small.find(part) != small.npos; });
        });
        return Reference::borrowed(may_have ? Py_True : Py_False);
    });
}

PyObject* reader_headings(PyObject* object, PyObject* tree_object) {
    return guarded([&] {
        const Reader& self = Holder<Reader>::of(object);
        PageTree tree(self.lexbor, self.tags, *state_of_type(Py_TYPE(object)).characters, tree_object);
        if (tree.document == nullptr) return Reference::borrowed(Py_None);
        std::vector<Node> nodes;
        for (Node node = tree.root; node != nullptr; node = tree.following(node, tree.root)) {
            if (tree.has(node, TagFacts::Heading)) nodes.push_back(node);
        }
        std::vector<Reference> objects = tree.objects(tree_object, nodes);
        return list_of(objects.size(), [&](std::size_t at) { return std::move(objects[at]); });
    });
}

PyObject* reader_set_apart(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *tree_object = nullptr, *hidden = nullptr, *given_helpers = nullptr, *says_rest = nullptr;
        if (!PyArg_ParseTuple(args, "OOOO", &tree_object, &hidden, &given_helpers, &says_rest)) throw PythonError();
        const Reader& self = Holder<Reader>::of(object);
        PageTree tree(self.lexbor, self.tags, *state_of_type(Py_TYPE(object)).characters, tree_object);
        const Helpers helpers(given_helpers);
        set_apart(hidden, tree_object, tree, helpers, says_rest);
        return Reference::borrowed(Py_None);
    });
}

PyMethodDef methods[] = {
    {"headings", reader_headings, METH_O, "The headings of a tree."},
    {"may_have_references", reader_may_have_references, METH_O, "Whether a link of a tree may be a reference to a note."},
    {"may_have_signs", reader_may_have_signs, METH_O, "Whether a link of a tree may be a sign for what it stands in."},
    {"set_apart", reader_set_apart, METH_VARARGS, "Sets hidden text apart: see cleanse.read.rendering.hidden."},
    {"shapes", reader_shapes, METH_VARARGS, "What is to be put right in a tree: see cleanse.read.rendering."},
    {"walk", reader_walk, METH_VARARGS, "What a page's tree has: see cleanse.read.tree."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

Reference tree_reader_type(PyObject* module) {
    return Holder<Reader>::type(
        module, "cleanse.core._compiled.TreeReader", "Reads trees that selectolax holds, by the functions of its own library.",
        {{Py_tp_new, reinterpret_cast<void*>(reader_new)}, {Py_tp_methods, methods}}
    );
}

}  // namespace cleanse
