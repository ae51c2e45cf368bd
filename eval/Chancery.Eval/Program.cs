using Chancery.Eval.Times;

return args switch
{
    ["times", _, ..] => TimesCommand.Run(args[1..]),
    _ => 2,
};
