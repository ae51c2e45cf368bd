using Chancery.Language.Models;

var writer = new ModelFileWriter();
writer.AddLines("manifest", ["language en"]);
File.WriteAllBytes(args[0], writer.ToArray());
return 0;
