//! Whether the parts of a formula fit together.

use super::{Fault, Function, Node, Operator, Type};
use crate::{ModuleDef, Value};

/// The type of a part; everything below it fits.
pub(super) fn of(node: &Node, module: &ModuleDef) -> Result<Type, Fault> {
    match node {
        Node::Literal(Value::Decimal(_)) => Ok(Type::Number),
        Node::Literal(Value::Bool(_)) => Ok(Type::Bool),
        Node::Literal(_) => Ok(Type::Text),
        Node::Field(key) => {
            let field = module.field(key).ok_or_else(|| Fault::new("formula-no-field", 0, format!("{{{key}}}")))?;
            Type::of(field.kind).ok_or_else(|| Fault::new("formula-no-use", 0, key))
        }
        Node::Not(inner) => need(inner, module, Type::Bool, "not").map(|()| Type::Bool),
        Node::Minus(inner) => need(inner, module, Type::Number, "-").map(|()| Type::Number),
        Node::Binary(operator, left, right) => binary(*operator, of(left, module)?, of(right, module)?),
        Node::Call(function, args) => call(*function, args, module),
    }
}

fn misfit(what: &str) -> Fault {
    Fault::new("formula-misfit", 0, what)
}

fn need(node: &Node, module: &ModuleDef, wanted: Type, what: &str) -> Result<(), Fault> {
    if of(node, module)? == wanted { Ok(()) } else { Err(misfit(what)) }
}

fn binary(operator: Operator, left: Type, right: Type) -> Result<Type, Fault> {
    use Type::{Bool, Date, Number, Text};
    let sign = operator.sign();
    match (operator, left, right) {
        (Operator::Or | Operator::And, Bool, Bool) => Ok(Bool),
        (Operator::Equal | Operator::Differs, left, right) if left == right => Ok(Bool),
        (Operator::Less | Operator::AtMost | Operator::Greater | Operator::AtLeast, left, right)
            if left == right && left != Bool =>
        {
            Ok(Bool)
        }
        (Operator::Join, _, _) => Ok(Text),
        (Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide, Number, Number)
        | (Operator::Subtract, Date, Date) => Ok(Number),
        (Operator::Add, Number, Date) | (Operator::Add | Operator::Subtract, Date, Number) => Ok(Date),
        _ => Err(misfit(sign)),
    }
}

fn call(function: Function, args: &[Node], module: &ModuleDef) -> Result<Type, Fault> {
    let all = |wanted: Type, name: &str| args.iter().try_for_each(|arg| need(arg, module, wanted, name));
    let same = |args: &[Node], name: &str| -> Result<Type, Fault> {
        let types = args.iter().map(|arg| of(arg, module)).collect::<Result<Vec<_>, _>>()?;
        let first = types.first().copied().ok_or_else(|| misfit(name))?;
        if types.iter().all(|own| *own == first) { Ok(first) } else { Err(misfit(name)) }
    };
    match function {
        Function::If => {
            let (condition, rest) = args.split_first().ok_or_else(|| misfit("if"))?;
            need(condition, module, Type::Bool, "if")?;
            same(rest, "if")
        }
        Function::Round => all(Type::Number, "round").map(|()| Type::Number),
        Function::Abs => all(Type::Number, "abs").map(|()| Type::Number),
        Function::Min | Function::Max => {
            let name = if function == Function::Min { "min" } else { "max" };
            match same(args, name)? {
                found @ (Type::Number | Type::Date) => Ok(found),
                _ => Err(misfit(name)),
            }
        }
        Function::Days => all(Type::Date, "days").map(|()| Type::Number),
        Function::Year => all(Type::Date, "year").map(|()| Type::Number),
        Function::Month => all(Type::Date, "month").map(|()| Type::Number),
        Function::Today => Ok(Type::Date),
        Function::Concat => {
            args.iter().try_for_each(|arg| of(arg, module).map(|_| ()))?;
            Ok(Type::Text)
        }
        Function::Length => all(Type::Text, "length").map(|()| Type::Number),
        Function::Empty => {
            args.iter().try_for_each(|arg| of(arg, module).map(|_| ()))?;
            Ok(Type::Bool)
        }
    }
}

impl Operator {
    /// How it is written.
    const fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "=",
            Self::Differs => "<>",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
            Self::Join => "&",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
        }
    }
}
