using ClusterGraph.Server.CommandLine;

return await Commands.RunAsync(args, CommandIo.Terminal);
