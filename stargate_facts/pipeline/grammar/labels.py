"""The sets of labels that rules ask for time and again: dependencies, tags of the Penn Treebank and universal ones."""

NOMINAL_SUBJECT = frozenset({"nsubj", "nsubjpass"})
SUBJECT = NOMINAL_SUBJECT | {"csubj", "csubjpass"}
AUXILIARY = frozenset({"aux", "auxpass"})
PASSIVE = frozenset({"auxpass"})
NEGATION = frozenset({"neg"})
MARK = frozenset({"mark"})
EXPLETIVE = frozenset({"expl"})
STATED_SUBJECT = NOMINAL_SUBJECT | EXPLETIVE  # a noun phrase, or a word in its place: `there is a mill`
ANY_SUBJECT = SUBJECT | EXPLETIVE
DIRECT_OBJECT = frozenset({"dobj"})
OBJECT = DIRECT_OBJECT | {"dative"}
PREDICATIVE = frozenset({"attr", "acomp"})
ANY_PREDICATIVE = PREDICATIVE | {"oprd"}  # also of an object: `called it a lie`
CONTENT = frozenset({"ccomp"})
PREPOSITIONAL_OBJECT = frozenset({"pobj"})
ADNOMINAL = frozenset({"acl"})  # a participle or infinitive behind a noun
CONJUNCT = frozenset({"conj"})
COORDINATOR = frozenset({"cc"})
DETERMINER = frozenset({"det", "poss"})
NUMBER = frozenset({"nummod"})

TENSED = frozenset({"VBZ", "VBP", "VBD"})
FINITE = TENSED | {"MD"}
PRESENT = frozenset({"VBZ", "VBP"})
BASE_FORM = frozenset({"VB", "VBP"})  # taggers take one for the other
COMMON_NOUN = frozenset({"NN", "NNS"})
PLURAL_NOUN = frozenset({"NNS", "NNPS"})
PREPOSITION_TAGS = frozenset({"IN", "TO"})
QUESTION_WORDS = frozenset({"WP", "WDT", "WRB"})

VERBAL = frozenset({"VERB", "AUX"})  # of the universal tags

ARTICLES = frozenset({"a", "an", "the"})
INDEFINITE_ARTICLES = frozenset({"a", "an"})
DASHES_AND_BLANKS = frozenset({"-", "–", "—", "--", "_"})  # agencies' wires part items by `_`
