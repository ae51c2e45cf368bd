using Chancery.Eval;

IEvaluation[] all = [.. typeof(IEvaluation).Assembly.GetTypes()
    .Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvaluation)))
    .Select(t => (IEvaluation)Activator.CreateInstance(t)!)
    .OrderBy(e => e.Name, StringComparer.Ordinal)];

if (args is [var name, .. var rest] && all.FirstOrDefault(e => e.Name == name) is { } chosen) return chosen.Run(rest);

Console.Error.WriteLine("usage: dotnet run -c Release --project eval/Chancery.Eval -- WHAT [ARGUMENTS]");
foreach (IEvaluation each in all) Console.Error.WriteLine($"  {each.Name,-12} {each.Summary}");
return 2;
