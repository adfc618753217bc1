//! From words to a tree, by precedence: or, and, comparisons, joining, sums, products, signs.

use std::ops::Range;

use super::{Fault, Function, Node, Operator, Token, lex};
use crate::Value;

/// The deepest nesting; deeper input is an attack or a mistake.
const MAX_DEPTH: usize = 60;

/// The tree of a source.
pub(super) fn parse(source: &str) -> Result<Node, Fault> {
    let tokens = lex::tokens(source)?;
    let end = source.chars().count() + 1;
    let mut parser = Parser { tokens: &tokens, at: 0, end, depth: 0 };
    let node = parser.expression(0)?;
    match parser.peek() {
        None => Ok(node),
        Some(token) => Err(Fault::new("formula-unexpected", parser.place(), spelled(token))),
    }
}

struct Parser<'a> {
    tokens: &'a [(Token, Range<usize>)],
    at: usize,
    /// The place after the last character.
    end: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn place(&self) -> usize {
        self.tokens.get(self.at).map_or(self.end, |(_, place)| place.start)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.peek().cloned();
        self.at += 1;
        token
    }

    fn takes(&mut self, mark: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Mark(own)) if *own == mark);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, mark: &'static str) -> Result<(), Fault> {
        if self.takes(mark) { Ok(()) } else { Err(Fault::new("formula-expected", self.place(), mark)) }
    }

    /// An expression whose operators bind at least this tightly.
    fn expression(&mut self, least: u8) -> Result<Node, Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::new("formula-too-deep", self.place(), ""));
        }
        let mut left = self.operand()?;
        while let Some((operator, power)) = self.peek().and_then(operator)
            && power >= least
        {
            self.at += 1;
            let right = self.expression(power + 1)?;
            left = Node::Binary(operator, Box::new(left), Box::new(right));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operand(&mut self) -> Result<Node, Fault> {
        let place = self.place();
        match self.next() {
            Some(Token::Number(number)) => Ok(Node::Literal(Value::Decimal(number))),
            Some(Token::Text(text)) => Ok(Node::Literal(Value::Text(text))),
            Some(Token::Field(key)) => Ok(Node::Field(key)),
            Some(Token::Mark("(")) => {
                let inner = self.expression(0)?;
                self.expect(")")?;
                Ok(inner)
            }
            Some(Token::Mark("-")) => Ok(Node::Minus(Box::new(self.expression(SIGN)?))),
            Some(Token::Mark("+")) => self.expression(SIGN),
            Some(Token::Word(word)) => match word.as_str() {
                "true" => Ok(Node::Literal(Value::Bool(true))),
                "false" => Ok(Node::Literal(Value::Bool(false))),
                "not" => Ok(Node::Not(Box::new(self.expression(NOT)?))),
                _ => self.call(&word, place),
            },
            Some(token) => Err(Fault::new("formula-unexpected", place, spelled(&token))),
            None => Err(Fault::new("formula-ends", place, "")),
        }
    }

    fn call(&mut self, name: &str, place: usize) -> Result<Node, Fault> {
        let function = Function::named(name).ok_or_else(|| Fault::new("formula-no-function", place, name))?;
        self.expect("(")?;
        let mut args = Vec::new();
        if !self.takes(")") {
            loop {
                args.push(self.expression(0)?);
                if self.takes(",") || self.takes(";") {
                    continue;
                }
                self.expect(")")?;
                break;
            }
        }
        if !function.arity().contains(&args.len()) {
            return Err(Fault::new("formula-arguments", place, name));
        }
        Ok(Node::Call(function, args))
    }
}

/// How tightly a sign binds: more than any operator.
const SIGN: u8 = 10;
/// `not` binds less than a comparison and more than `and`.
const NOT: u8 = 3;

fn operator(token: &Token) -> Option<(Operator, u8)> {
    Some(match token {
        Token::Word(word) if word == "or" => (Operator::Or, 1),
        Token::Word(word) if word == "and" => (Operator::And, 2),
        Token::Mark("=") => (Operator::Equal, 4),
        Token::Mark("<>" | "!=") => (Operator::Differs, 4),
        Token::Mark("<") => (Operator::Less, 4),
        Token::Mark("<=") => (Operator::AtMost, 4),
        Token::Mark(">") => (Operator::Greater, 4),
        Token::Mark(">=") => (Operator::AtLeast, 4),
        Token::Mark("&") => (Operator::Join, 5),
        Token::Mark("+") => (Operator::Add, 6),
        Token::Mark("-") => (Operator::Subtract, 6),
        Token::Mark("*") => (Operator::Multiply, 7),
        Token::Mark("/") => (Operator::Divide, 7),
        _ => return None,
    })
}

fn spelled(token: &Token) -> String {
    match token {
        Token::Number(number) => number.to_string(),
        Token::Text(text) => format!("\"{text}\""),
        Token::Field(key) => format!("{{{key}}}"),
        Token::Word(word) => word.clone(),
        Token::Mark(mark) => (*mark).to_owned(),
    }
}

impl Function {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "if" => Self::If,
            "round" => Self::Round,
            "min" => Self::Min,
            "max" => Self::Max,
            "abs" => Self::Abs,
            "days" => Self::Days,
            "today" => Self::Today,
            "year" => Self::Year,
            "month" => Self::Month,
            "concat" => Self::Concat,
            "length" => Self::Length,
            "empty" => Self::Empty,
            _ => return None,
        })
    }

    /// How many arguments it takes.
    fn arity(self) -> std::ops::RangeInclusive<usize> {
        match self {
            Self::Today => 0..=0,
            Self::Abs | Self::Year | Self::Month | Self::Length | Self::Empty => 1..=1,
            Self::Round => 1..=2,
            Self::Days => 2..=2,
            Self::If => 2..=3,
            Self::Min | Self::Max | Self::Concat => 1..=50,
        }
    }
}
