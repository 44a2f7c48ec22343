this is not Mesh
