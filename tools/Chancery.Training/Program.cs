using Chancery.Training;

return await Commands.Root().Parse(args).InvokeAsync().ConfigureAwait(false);
